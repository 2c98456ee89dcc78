import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Check } from './context.js';
import { warning } from './finding.js';
import { isInTerm } from './terms.js';

const parser = unified().use(retextEnglish);
const plain = unified().use(retextSimplify).use(retextPassive);

/** Passive voice, and words for which there are plainer ones. */
export const wording: Check = ({ guide, runs }) => {
  if (!/^en\b/i.test(guide.lang)) return [];
  return runs.flatMap(({ path, text }) => {
    const file = new VFile(text);
    plain.runSync(parser.parse(file), file);
    return file.messages.flatMap(({ source, actual = '', expected = [], place }) => {
      const words = String(actual);
      if (source === 'retext-passive')
        return warning(
          'passive',
          path,
          `"${words}" is in the passive voice: say who does what.`,
          words,
        );
      const start = (place && 'start' in place ? place.start.offset : undefined) ?? 0;
      if (isInTerm(text, start, start + words.length)) return [];
      const plainer = expected.map((word) => `"${word}"`).join(', ');
      return warning(
        'jargon',
        path,
        plainer ? `For "${words}", plainer: ${plainer}.` : `"${words}" can go.`,
        words,
      );
    });
  });
};
