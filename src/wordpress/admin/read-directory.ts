import { fieldsNamed } from '../../authoring/directory/columns.js';
import { decode, isWorkbook } from '../../authoring/directory/decode.js';
import { type BuiltDirectory, buildDirectory } from '../../authoring/directory/index.js';
import { readCsv, readJsonTable, type Table } from '../../authoring/directory/table.js';
import { readJson } from '../../authoring/json.js';
import type { Kind, Organization } from '../../directory/index.js';

/** What rows are that do not say it. */
export interface Choices {
  kind?: Kind | undefined;
  availability?: Organization['availability'] | undefined;
}

/** A spreadsheet or a directory as a file → the directory, and what `care-guide directory check` says of it. */
export async function readDirectory(file: File, choices: Choices): Promise<BuiltDirectory> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const updated = new Date().toISOString().slice(0, 10);
  if (isWorkbook(bytes))
    return {
      directory: { updated, organizations: [] },
      columns: { of: {}, unused: [] } as never,
      findings: [
        {
          severity: 'error',
          rule: 'format',
          message:
            'This is a workbook: save the sheet with the names as CSV (in Excel "CSV UTF-8", in Google Sheets "Comma-separated values"), and choose that file.',
        },
      ],
    };
  const { text } = decode(bytes);
  const table = /\.json$/i.test(file.name)
    ? jsonTable(text)
    : readCsv(text, undefined, (cells) => fieldsNamed(cells, undefined));
  return buildDirectory(table, { ...choices, updated });
}

function jsonTable(text: string): Table {
  const { value, problem } = readJson(text);
  return problem ? { headers: [], rows: [], problems: [problem] } : readJsonTable(value);
}
