// Words that are written for each other in queries: data. The vocabulary has the abbreviations,
// which names have, too.

const UNITS = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
  'fifteen sixteen seventeen eighteen nineteen'
).split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ENDINGS = ['st', 'nd', 'rd'];

/** Kinds of bodies, each followed by Spanish words for it. */
const SPANISH =
  'university:universidad city:ciudad county:condado school:escuela:escuelas:escolar ' +
  'district:distrito bank:banco state:estado ' +
  'college:colegio community:comunitario department:departamento health:salud ' +
  'insurance:seguro:seguros public:publicas ' +
  'national:nacional american:americano church:iglesia clinic:clinica medical:medico ' +
  'center:centro new:nueva north:norte ' +
  'south:sur library:biblioteca';

const FIGURES = new Map([
  ...UNITS.map((word, number) => [word, `${number}`] as const),
  ...TENS.map((word, i) => [word, `${i + 2}0`] as const),
]);
const WRITTEN_FOR = new Map<string, string>();
const pair = (one: string, other: string) => WRITTEN_FOR.set(one, other).set(other, one);
FIGURES.forEach((figures, word) => pair(word, figures));
ORDINALS.forEach((word, i) => pair(word, `${i + 1}${ENDINGS[i] ?? 'th'}`));
for (const entry of SPANISH.split(' ')) {
  const [english = '', ...spanish] = entry.split(':');
  for (const word of spanish) pair(word, english);
}

/** Another way to write a word: a number in letters or figures, a kind of body in English. */
export const synonymOf = (word: string): string | undefined => WRITTEN_FOR.get(word);

/** Words with numbers in figures: "eighty four" as 84. */
export const withFigures = (words: readonly string[]): string[] =>
  words
    .map((word) => FIGURES.get(word) ?? word)
    .join(' ')
    .replace(/\b([2-9])0 (?=[1-9]\b)/g, '$1')
    .split(' ');
