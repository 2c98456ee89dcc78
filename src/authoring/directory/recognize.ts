import { Failure } from '../failure.js';

/** What a file holds, by its content. */
export type Format = 'workbook' | 'json' | 'json-lines' | 'text';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const SAVE_AS_CSV =
  'save the sheet with the names as CSV (in Excel "CSV UTF-8", in Google Sheets ' +
  '"Comma-separated values") or as .xlsx, and give that file.';

const contains = (bytes: Uint8Array, text: string): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).includes(text);

/**
 * Recognizes what is not text.
 * @throws {Failure} for what cannot be read, naming it for what it is
 */
export function isWorkbook(bytes: Uint8Array): boolean {
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) {
    if (contains(bytes, 'opendocument'))
      throw new Failure(`This is a workbook of LibreOffice (.ods): ${SAVE_AS_CSV}`);
    if (contains(bytes, 'Index/') && !contains(bytes, 'xl/'))
      throw new Failure(
        `This is a workbook of Numbers: export it as CSV or Excel, and give that file.`,
      );
    return true;
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new Failure(
      `This is a workbook of Excel before 2007 (.xls), or one with a password: ${SAVE_AS_CSV}`,
    );
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    throw new Failure('This is a PDF: ask for the spreadsheet that it was printed from.');
  if (startsWith(bytes, 0x1f, 0x8b))
    throw new Failure('This is compressed (gzip): unpack it, and give what is in it.');
  return false;
}

/**
 * @param name - the file's name, whose ending decides where the content does not
 * @throws {Failure} for what cannot be read, naming it for what it is
 */
export function formatOf(text: string, name = ''): Exclude<Format, 'workbook'> {
  const start = text.slice(0, 5000).trimStart();
  if (/^(?:<!doctype html|<html|<head|<meta|<table|<body|<style)/i.test(start))
    throw new Failure(
      'This is a page of ' +
        `HTML${/\.xls$/i.test(name) ? ', though its name ends in .xls as many systems call their exports' : ''}: ` +
        `open it in Excel or another spreadsheet, and ${SAVE_AS_CSV}`,
    );
  if (/^<\?xml|^<\w+[\s>]/.test(start))
    throw new Failure(
      /<(?:\w+:)?Workbook\b/.test(start)
        ? `This is an XML spreadsheet of Excel 2003: open it, and ${SAVE_AS_CSV}`
        : `This is XML, not a spreadsheet: ${SAVE_AS_CSV}`,
    );
  if (/^\{\\rtf/.test(start)) throw new Failure(`This is a text document (RTF): ${SAVE_AS_CSV}`);
  if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'json-lines';
  const looksLikeJson = /^(?:\[\s*[[{"\]]|\{\s*["}])/.test(start);
  if (!looksLikeJson) return /\.json$/i.test(name) ? 'json' : 'text';
  const [first = '', second = ''] = text.trimStart().split(/\r\n|\n|\r/, 2);
  return isJsonObject(first) && /^\s*\{/.test(second) ? 'json-lines' : 'json';
}

function isJsonObject(line: string): boolean {
  try {
    return line.trimStart().startsWith('{') && typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}
