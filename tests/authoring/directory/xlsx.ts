import { strToU8, zipSync } from 'fflate';

type Cell = string | number | boolean | null;

const escape = (text: string) =>
  text.replace(/[&<>"]/g, (mark) => `&#${String(mark.charCodeAt(0))};`);

const cellXml = (cell: Cell): string => {
  if (cell === null) return '<c/>';
  if (typeof cell === 'number') return `<c><v>${String(cell)}</v></c>`;
  if (typeof cell === 'boolean') return `<c t="b"><v>${cell ? '1' : '0'}</v></c>`;
  return `<c t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
};

/** The bytes of a workbook, its sheets by their names. */
export function workbook(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Buffer {
  const names = Object.keys(sheets);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${names.map((_, n) => `<Override PartName="/xl/worksheets/sheet${String(n + 1)}.xml" ContentType="${type}.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets>${names.map((name, n) => `<sheet name="${escape(name)}" sheetId="${String(n + 1)}" r:id="rId${String(n + 1)}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelations}">${names.map((_, n) => `<Relationship Id="rId${String(n + 1)}" Type="${relation}/worksheet" Target="worksheets/sheet${String(n + 1)}.xml"/>`).join('')}</Relationships>`,
  };
  names.forEach((name, n) => {
    const rows = (sheets[name] ?? []).map((row, y) => {
      const cells = row.map((cell, x) =>
        cellXml(cell).replace('<c', `<c r="${String.fromCharCode(65 + x)}${String(y + 1)}"`),
      );
      return `<row r="${String(y + 1)}">${cells.join('')}</row>`;
    });
    files[`xl/worksheets/sheet${String(n + 1)}.xml`] =
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows.join('')}</sheetData></worksheet>`;
  });
  const written = Object.entries(files).map(
    ([name, xml]) => [name, strToU8(`<?xml version="1.0"?>${xml}`)] as const,
  );
  return Buffer.from(zipSync(Object.fromEntries(written)));
}
