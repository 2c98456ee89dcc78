/** Entities of HTML that titles carry; the rest are numbers. */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  deg: '°',
  plusmn: '±',
  times: '×',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  mu: 'µ',
  eacute: 'é',
  egrave: 'è',
  uuml: 'ü',
  ouml: 'ö',
  auml: 'ä',
  ntilde: 'ñ',
  reg: '®',
  trade: '™',
  ge: '≥',
  le: '≤',
};

/** Text without the tags and entities that publishers and reference managers leave in it. */
export const markupOut = (text: string): string =>
  decodeEntities(
    decodeEntities(text).replace(
      /<\/?(?:i|b|em|strong|u|sc|su[bp]|span|jats:[\w-]+|mml:[\w-]+|scp|italic|bold|p|br|title|sec|tt|code|math|mi|mn|mo|mrow|inline-formula)\b[^<>]*>/gi,
      '',
    ),
  );

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi,
    (whole, decimal, hex, name) => {
      const code = decimal ? Number(decimal) : hex ? parseInt(String(hex), 16) : 0;
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      return ENTITIES[String(name)] ?? whole;
    },
  );
}
