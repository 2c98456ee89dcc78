/**
 * What Windows writes for the bytes 80 to 9F. Some versions of Node take them for the control
 * characters of Latin-1.
 */
export const WINDOWS_80_TO_9F = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** The byte of Windows-1252 that a letter is. */
function byteOf(letter: string): number {
  const code = letter.charCodeAt(0);
  if (code >= 0x80 && code < 0x100) return code;
  const index = WINDOWS_80_TO_9F.indexOf(letter);
  return index < 0 ? -1 : index + 0x80;
}

/** The beginning of a letter in UTF-8, read as Windows-1252: "Ã©", "â€™". */
const RUN = new RegExp(`[\\u00C2-\\u00F4][\\u0080-\\u00BF${WINDOWS_80_TO_9F}]{1,3}`, 'g');

const decoder = new TextDecoder('utf-8', { fatal: true });

/** Letters that are UTF-8 read as Windows-1252 and saved so, put right: "CafÃ©" → "Café". */
export const repairLetters = (text: string): string =>
  text.replace(RUN, (run) => {
    for (let length = run.length; length >= 2; length--) {
      const bytes = Uint8Array.from(run.slice(0, length), byteOf);
      try {
        return decoder.decode(bytes) + run.slice(length);
      } catch {
        // a shorter run may be a letter
      }
    }
    return run;
  });

/** What a text encoded twice should be; nothing for any other. */
export function encodedTwice(text: string): string | undefined {
  if (!/[\u00C2-\u00F4]/.test(text)) return undefined;
  const repaired = repairLetters(text);
  return repaired === text ? undefined : repaired.replaceAll('\u00A0', ' ');
}
