const LEGAL =
  /^(inc|incorporated|llc|l\.l\.c|llp|lp|ltd|limited|corp|corporation|co|company|plc|pc|pllc|n\.?a|p\.?c)\.?$/i;

/**
 * Several names in one cell: divided by "|", ";", " / " or a new line, else by commas, of which
 * "Acme, Inc." has one.
 */
export function namesOf(cell: string): string[] {
  const parts = /[|;\n]| \/ /.test(cell)
    ? cell.split(/[|;\n]| \/ /)
    : cell.split(/,\s/).reduce<string[]>((names, part) => {
        if (names.length > 0 && LEGAL.test(part.trim()))
          names.push(`${names.pop() ?? ''}, ${part.trim()}`);
        else names.push(part);
        return names;
      }, []);
  return parts.map((part) => part.trim()).filter(Boolean);
}

/** The text of a cell on one line. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string')
    return /^\s|\s$|\s\s|[^\S ]/.test(value) ? value.replace(/\s+/g, ' ').trim() : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
};

/** "www.example.org" is what people write for an address. */
export const withScheme = (url: string): string =>
  /^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(url) ? `https://${url}` : url;

/** "1,250" → 1250; nothing for what is no number. */
export function countOf(cell: string): number | undefined {
  const text = cell.replace(/[\s,]/g, '');
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
}
