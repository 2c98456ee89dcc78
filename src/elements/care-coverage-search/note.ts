import type { Strings } from '../../strings/index.js';

/** What the button that copies the note says. */
export function copyWords(copied: boolean | undefined, strings: Strings): string {
  if (copied === undefined) return strings.coverageCopy;
  return copied ? strings.coverageCopied : strings.coverageCopyFailed;
}

/**
 * Copies the note. Where the browser does not allow it, the note is selected, ready to be copied by
 * hand.
 * @returns whether it was copied.
 */
export async function copyNote(words: string, note: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    getSelection()?.selectAllChildren(note);
    return false;
  }
}
