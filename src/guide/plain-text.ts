import type { Inline } from './schema.js';

/** Running text as one reads it aloud: without citations. */
export const plainText = (run: readonly Inline[]): string =>
  run
    .map((token) => {
      if (typeof token === 'string') return token;
      if ('cite' in token) return '';
      return plainText(
        'strong' in token ? token.strong : 'emphasis' in token ? token.emphasis : token.text,
      );
    })
    .join('');
