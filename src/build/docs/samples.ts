import { readFileSync } from 'node:fs';

/** A comment that names a file, and the code block after it. */
const SAMPLE = /(<!-- from (\S+) -->\n```\w+\n)[^]*?(```\n)/g;

/** A page, each code block that is a file's as that file is now. */
export const withSamples = (page: string): string =>
  page.replace(
    SAMPLE,
    (_, head: string, file: string, end: string) =>
      `${head}${readFileSync(file, 'utf8').trimEnd()}\n${end}`,
  );
