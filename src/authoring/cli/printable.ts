/**
 * Text from a file as it may be shown in a terminal: what would command the terminal, or turn text
 * around, becomes a picture of itself.
 */
export const printable = (text: string): string =>
  text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u2028-\u202E\u2066-\u2069]/g,
    (mark) => (mark < ' ' ? String.fromCharCode(0x2400 + mark.charCodeAt(0)) : '\uFFFD'),
  );
