import encodeQR from 'qr';
import { escapeHtml } from '../web.js';
import { Failure } from './failure.js';

/** Empty squares around the picture, which cameras need. */
const QUIET_ZONE = 4;

/**
 * Most squares to a side that a phone can read from paper, in the size in which the guide prints
 * the picture.
 */
const MAX_SQUARES = 77 + 2 * QUIET_ZONE;

/** What is longer makes a finer picture, or none. */
const MAX_ADDRESS_LENGTH = 1000;

/** Frameworks read braces, too. */
const escape = (text: string): string =>
  escapeHtml(text).replace(/[{}]/g, (brace) => `&#${brace.charCodeAt(0)};`);

/**
 * The address as a QR picture: black on white also on a dark page, and without a style that a
 * page's policy could forbid.
 * @throws {Failure} for an address that leads nowhere from paper, or makes too fine a picture
 */
export function qrSvg(address: string, xmlns = ''): string {
  const { side, dark } = qrShape(address);
  return (
    `<svg${xmlns && ` xmlns="${xmlns}"`} viewBox="0 0 ${side} ${side}" width="100%" ` +
    `aria-hidden="true"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z" /><path ` +
    `fill="#000" d="${dark}" /></svg>`
  );
}

/**
 * The same picture as numbers: how many squares it has to a side, and the path around the dark
 * ones.
 * @throws {Failure} as `qrSvg` does
 */
export function qrShape(address: string): { side: number; dark: string } {
  if (!/^https?:\/\/[^\s/]/i.test(address) || !URL.canParse(address))
    throw new Failure(
      `"${address}" is no address for paper: write all of it, such as ` +
        'https://example.org/back-pain.',
    );
  const squares = matrixOf(address);
  const side = squares.length;
  const dark = squares
    .flatMap((row, y) => runs(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('');
  return { side, dark };
}

/** The same as a file of its own. */
export const qrFile = (address: string): string =>
  `${qrSvg(address, 'http://www.w3.org/2000/svg').replace('width="100%"', 'width="300" height="300"')}\n`;

/**
 * What stands in the guide's slot `handout`: the picture, what it is for, and the address for those
 * who type it. No link: nobody follows one on paper, and pages whose style prints the addresses of
 * links would print it twice.
 */
export function handoutHtml(address: string, caption = ''): string {
  return `<div slot="handout" hidden>
  ${qrSvg(address)}
  ${caption && `${escape(caption)}<br />\n  `}<span>${escape(address)}</span>
</div>`;
}

function matrixOf(address: string): boolean[][] {
  const squares =
    address.length > MAX_ADDRESS_LENGTH ? [] : encodeQR(address, 'raw', { border: QUIET_ZONE });
  if (squares.length === 0 || squares.length > MAX_SQUARES)
    throw new Failure(
      `The address has ${address.length} characters, too many for a picture that a phone ` +
        'reads from paper: give a shorter one, of 400 at most.',
    );
  return squares;
}

/**
 * Where the dark squares of a row begin, and how many stand side by side: one shape each, so that
 * no seam shows in print.
 */
function runs(row: readonly boolean[]): [start: number, length: number][] {
  return [
    ...row
      .map((dark) => (dark ? '1' : '0'))
      .join('')
      .matchAll(/1+/g),
  ].map(({ 0: run, index }) => [index, run.length]);
}
