import type { Finding } from './finding.js';
import { isReadable, rulesOf, sheetsOf } from './sheets.js';

const about = 'Page';
const MARK = 'care-guide:not(:defined)';
const RULE = `:where(${MARK}) { display: block; min-block-size: 100vh }`;

const keepsRoom = (page: Document) =>
  sheetsOf(page).some((sheet) => rulesOf(sheet).some(({ cssText }) => cssText.includes(MARK)));

/** A style element that a policy blocks has no sheet. */
const isBlocked = (page: Document) =>
  [...page.querySelectorAll('style')].some(
    ({ sheet, textContent }) => !sheet && textContent.includes(MARK),
  );

/** Whether the page keeps room for a guide whose script is still on its way. */
export function examineRoom(page: Document): Finding[] {
  if (keepsRoom(page)) return [];
  if (isBlocked(page))
    return [
      {
        about,
        found:
          'It keeps no room while the script loads: its policy blocks the <style> with the rule ' +
          'for it.',
        fix: 'Put what that <style> holds into a stylesheet of yours.',
      },
    ];
  const hidden = sheetsOf(page).find((sheet) => !isReadable(sheet));
  return [
    hidden
      ? {
          about,
          found: 'It keeps no room while the script loads, as far as its sheets can be read.',
          fix:
            `If ${hidden.href ?? 'a sheet of another site'} has the rule, all is well. ` +
            `Else add ${RULE}.`,
        }
      : {
          about,
          found: 'It keeps no room while the script loads.',
          fix: `Add ${RULE} to its style, or it will jump.`,
        },
  ];
}
