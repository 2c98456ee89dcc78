/** Writes into the page's console, which may be one of its own, or none: never throws. */
export function sayInConsole(level: 'info' | 'warn', ...words: unknown[]): void {
  try {
    console[level](...words);
  } catch {
    // There is nobody to report to.
  }
}
