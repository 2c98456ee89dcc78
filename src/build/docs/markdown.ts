export const code = (text: string | undefined): string => (text ? `\`${text}\`` : '');

/** One line of Markdown, with no bar that would end the cell. */
export const cell = (text = ''): string =>
  text
    .replaceAll('\\`', '`')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');

/** The lines of a table, after an empty one; none when there is nothing to list. */
export const table = (
  titles: readonly string[],
  rows: readonly (readonly (string | undefined)[])[],
): string[] =>
  rows.length === 0
    ? []
    : [
        '',
        `| ${titles.join(' | ')} |`,
        `| ${titles.map(() => '---').join(' | ')} |`,
        ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
      ];
