// Words that are written for each other in queries: data. The vocabulary has the abbreviations, which names have, too.

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ENDINGS = ['st', 'nd', 'rd'];

/** Spanish words for kinds of bodies, and English ones. */
const SPANISH =
  'universidad:university ciudad:city condado:county escuela:school escuelas:school distrito:district escolar:school ' +
  'banco:bank estado:state colegio:college comunitario:community departamento:department salud:health seguro:insurance ' +
  'seguros:insurance publicas:public nacional:national americano:american iglesia:church clinica:clinic medico:medical ' +
  'centro:center nueva:new norte:north sur:south biblioteca:library';

const WRITTEN_FOR = new Map<string, string>();
const pair = (one: string, other: string) => WRITTEN_FOR.set(one, other).set(other, one);
UNITS.forEach((word, number) => pair(word, String(number)));
TENS.forEach((word, i) => pair(word, String((i + 2) * 10)));
ORDINALS.forEach((word, i) => pair(word, `${i + 1}${ENDINGS[i] ?? 'th'}`));
for (const entry of SPANISH.split(' ')) WRITTEN_FOR.set(...(entry.split(':') as [string, string]));

/** Another way to write a word: a number in letters or figures, a kind of body in English. */
export const synonymOf = (word: string): string | undefined => WRITTEN_FOR.get(word);

/** Words with numbers in figures: "eighty four" as 84. */
export function withFigures(words: readonly string[]): string[] {
  const figures: string[] = [];
  let tens = 0;
  for (const word of words) {
    const ten = (TENS.indexOf(word) + 2) * 10;
    const unit = UNITS.indexOf(word);
    if (tens && unit > 0 && unit < 10) figures[figures.length - 1] = String(tens + unit);
    else figures.push(ten > 10 ? String(ten) : unit < 0 ? word : String(unit));
    tens = ten > 10 ? ten : 0;
  }
  return figures;
}
