// Invented organizations and what visitors type for them, from a seed: the same every time.
const ONSETS = 'b br c cl d dr f fl g gr h j k l m n p pr qu r s st sw t tr v w wh'.split(' ');
const NUCLEI = 'a ai e ea ee i o oa oo ou u'.split(' ');
const CODAS = 'll m n nd nt r rd rk rn s sk st t th x ck dge lt mp ng'.split(' ');
const ENDINGS =
  'bury by dale field ford ham hollow hurst ley mere more ton water wick wood worth'.split(' ');
const KINDS = [
  'Unified School District',
  'County',
  'University',
  'Health Plan',
  'Medical Center',
  'Foods, Inc.',
  'Technologies LLC',
  'Credit Union',
  'Manufacturing Co.',
  'Community College',
];
const STATES = 'CA TX NY FL PA IL OH GA NC MI'.split(' ');

/** Marsaglia's xorshift, from 0 to before 1. */
function random(seed) {
  let x = seed;
  return () => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) / 2 ** 32;
  };
}

const capital = (word) => word[0].toUpperCase() + word.slice(1);

export function generate(size) {
  const next = random(20261126);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const word = () =>
    capital(pick(ONSETS) + pick(NUCLEI) + pick(CODAS) + (next() < 0.6 ? pick(ENDINGS) : ''));
  return Array.from({ length: size }, (_, i) => {
    const name = `${word()} ${next() < 0.5 ? `${word()} ` : ''}${pick(KINDS)}`;
    return {
      id: `o${i}`,
      name,
      kind: name.endsWith('Plan') ? 'health-plan' : 'employer',
      availability: next() < 0.8 ? 'all' : 'some-plans',
      region: pick(STATES),
      ...(next() < 0.2 ? { aliases: [`${word()} ${pick(KINDS)}`] } : {}),
    };
  });
}

/** What is asked while names are typed: their beginnings, wholes, and a slip here and there. */
export function typedQueries(size, count = 1000) {
  const rows = generate(Math.min(size, 20_000));
  const next = random(7);
  return Array.from({ length: count }, () => {
    const { name } = rows[Math.floor(next() * rows.length)];
    const kind = next();
    if (kind < 0.6) return name.slice(0, 4 + Math.floor(next() * (name.length - 4)));
    if (kind < 0.8) return name;
    const at = 1 + Math.floor(next() * 5);
    return name.slice(0, at) + name.slice(at + 1);
  });
}
