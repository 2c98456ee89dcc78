import { createHash } from 'node:crypto';

const SCRIPT = /<script src="([\w.-]+)"><\/script>/g;
const PLACE = "'{scripts}'";

/**
 * JavaScript that HTML would read as an end of the script, or as a comment; in strings and
 * expressions `\x3c` is the same.
 */
const inert = (code: string) => code.replace(/<(?=\/?script|!--)/gi, '\\x3c');

/**
 * Puts a page's scripts into it, and their hashes in place of `'{scripts}'` in its policy. In a
 * sandbox a page has no origin: `'self'` then means nobody in WebKit, and a hash still means this
 * script.
 */
export function withScriptsInside(page: string, read: (file: string) => string): string {
  if (!page.includes(PLACE))
    throw new Error(`The page's policy has no ${PLACE} for the hashes of its scripts.`);
  const hashes: string[] = [];
  const whole = page.replace(SCRIPT, (_, file: string) => {
    const code = inert(read(file));
    hashes.push(`'sha256-${createHash('sha256').update(code).digest('base64')}'`);
    return `<script>${code}</script>`;
  });
  return whole.replace(PLACE, hashes.join(' '));
}
