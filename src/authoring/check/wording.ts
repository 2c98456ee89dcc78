import retextEnglish from 'retext-english';
import retextPassive from 'retext-passive';
import retextSimplify from 'retext-simplify';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Check } from './desk.js';

const parser = unified().use(retextEnglish);
const plain = unified().use(retextSimplify).use(retextPassive);

/** Passive voice, and words for which there are plainer ones. */
export const wording: Check = ({ guide, runs, tell }) => {
  if (!/^en\b/i.test(guide.lang)) return;
  for (const { tokens, text } of runs) {
    const file = new VFile(text);
    plain.runSync(parser.parse(file), file);
    for (const { source, actual = '', expected = [] } of file.messages) {
      const words = String(actual);
      if (source === 'retext-passive')
        tell(
          'passive',
          'warning',
          tokens,
          `"${words}" is in the passive voice: say who does what.`,
          words,
        );
      else {
        const plainer = expected.map((word) => `"${word}"`).join(', ');
        tell(
          'jargon',
          'warning',
          tokens,
          plainer ? `For "${words}", plainer: ${plainer}.` : `"${words}" can go.`,
          words,
        );
      }
    }
  }
};
