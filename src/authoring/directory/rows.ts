import type { Kind, Organization } from '../../directory/index.js';
import type { Finding } from '../check/finding.js';
import type { Columns } from './columns.js';
import { CoverageReader } from './coverage.js';
import { type Doubt, namesAmong } from './doubt.js';
import { type Entry, keyOf } from './entry.js';
import { brokenName, nobody } from './not-a-name.js';
import { rowError, rowWarning } from './row-finding.js';
import { type StandingReader, standingFinding } from './standing.js';
import type { Row } from './table.js';
import { countOf, namesOf, textOf, withScheme } from './values.js';
import { type Field, kindOf } from './vocabulary.js';

export interface RowOptions {
  /** What rows are that do not say it themselves. */
  kind?: Kind | undefined;
  /** Who has the program in rows that do not say it themselves. */
  availability?: Organization['availability'] | undefined;
  /** How names are written. */
  write(name: string): string;
}

/** What came of a row: an entry, or findings that say why there is none. */
interface ReadRow {
  entry?: Entry;
  /** Of a row with an error. */
  doubt?: Doubt | undefined;
  findings: Finding[];
}
const without = (...findings: Finding[]): ReadRow => ({ findings });

/** Turns rows into entries. */
export class RowReader {
  /** The name of the last row that had one: merged cells leave those below without. */
  #above = '';
  readonly #coverage: CoverageReader;

  constructor(
    private readonly columns: Columns,
    private readonly standing: StandingReader,
    private readonly options: RowOptions,
  ) {
    this.#coverage = new CoverageReader(columns, options.availability);
  }

  read(row: Row): ReadRow {
    const read = this.#read(row);
    const isError = read.findings.some(({ severity }) => severity === 'error');
    const doubt = isError && !read.entry ? this.#doubt(row) : undefined;
    this.#above = this.#text(row, 'name') || this.#above;
    return { ...read, doubt };
  }

  /** Whom a row with an error may be about, unless it is clear that it says yes. */
  #doubt(row: Row): Doubt | undefined {
    const name = this.#text(row, 'name');
    const saysYes =
      !row.surplus &&
      this.#coverage.saysYes(row, name) &&
      this.standing.read(row, name).is === 'current';
    if (saysYes) return undefined;
    const goesOn = (['availability', 'plans', 'status', 'end'] as const)
      .flatMap((field) => this.columns.of[field] ?? [])
      .some((header) => textOf(row.cells[header]) !== '');
    const called = name || (goesOn ? this.#above : '');
    const names = row.surplus ? namesAmong(row.surplus.cells) : [called];
    return {
      row,
      names: [...names, ...this.#aliases(row, name)].filter(Boolean),
      id: this.#text(row, 'id'),
      kind: kindOf(this.#text(row, 'kind')),
      region: row.surplus ? '' : this.#text(row, 'region'),
    };
  }

  #read(row: Row): ReadRow {
    if (row.surplus) return without(rowError(row, 'format', row.surplus.why));
    const written = this.#text(row, 'name');
    if (!written) return without(rowError(row, 'name', 'This row has no name.'));
    const broken = brokenName(written);
    if (broken) return without(rowError(row, 'suspicious', `"${written}" ${broken}.`));
    const none = this.#isRepeatedHeader(row, written) ? 'is the header again' : nobody(written);
    if (none) {
      const shown = written.length > 80 ? `${written.slice(0, 80)}…` : written;
      return without(rowWarning(row, 'left-out', `"${shown}" ${none}, so it is left out.`));
    }
    const name = this.options.write(written);
    const standing = this.standing.read(row, name);
    if (standing.is === 'unclear') return without(standing.finding);
    const planText = this.#coverage.planText(row);
    const hasPlan = planText !== '';
    const findings: Finding[] = [];
    if (standing.is !== 'current') {
      findings.push(standingFinding(row, name, planText, standing));
      if (!hasPlan) return { findings };
    }
    const kind = this.#kind(row, name);
    if (typeof kind !== 'string') return without(...findings, kind);
    const isCurrent = standing.is === 'current';
    const availability = isCurrent ? this.#coverage.availability(row, name) : 'none';
    if (typeof availability !== 'string') return without(...findings, availability);
    return {
      findings,
      entry: {
        row,
        id: this.#text(row, 'id'),
        name,
        kind,
        aliases: this.#aliases(row, name),
        region: this.#text(row, 'region'),
        availability,
        availabilityCell: isCurrent ? this.#coverage.words(row) : standing.why,
        plans: this.#coverage
          .plans(row, availability)
          .map((plan) => (isCurrent ? plan : { ...plan, availability: 'not-included' })),
        url: withScheme(this.#text(row, 'url')),
        note: this.#text(row, 'note'),
        ...this.#numbers(row, name, findings),
        key: keyOf(name),
      },
    };
  }

  #cell(row: Row, field: Field): unknown {
    const [header] = this.columns.of[field] ?? [];
    return header === undefined ? undefined : row.cells[header];
  }

  #text(row: Row, field: Field): string {
    return textOf(this.#cell(row, field));
  }

  /** Printouts repeat the header on each page. */
  #isRepeatedHeader(row: Row, name: string): boolean {
    if (name !== this.columns.of.name?.[0]) return false;
    const headers = Object.values(this.columns.of).flat();
    const filled = headers.filter((header) => textOf(row.cells[header]) !== '');
    return filled.length > 0 && filled.every((header) => textOf(row.cells[header]) === header);
  }

  #kind(row: Row, name: string): Kind | Finding {
    const cell = this.#text(row, 'kind');
    const kind = cell ? kindOf(cell) : (this.options.kind ?? this.columns.kind);
    return (
      kind ??
      rowError(
        row,
        'kind',
        `${name}: ${cell ? `"${cell}" is no kind` : 'its kind is missing'}: write employer ` +
          'or health-plan.',
      )
    );
  }

  /** Other names, each once, and none that is the name itself. */
  #aliases(row: Row, name: string): string[] {
    const names = (this.columns.of.aliases ?? []).flatMap((header) => {
      const cell = row.cells[header];
      if (Array.isArray(cell)) return cell.map(textOf);
      return namesOf(typeof cell === 'string' ? cell : textOf(cell));
    });
    const seen = new Set([name.toLowerCase()]);
    return names
      .map((one) => this.options.write(textOf(one)))
      .filter((one) => {
        const key = one.toLowerCase();
        return key && !nobody(one) && !seen.has(key) && seen.add(key);
      });
  }

  #numbers(row: Row, name: string, findings: Finding[]): Pick<Entry, 'rank' | 'members'> {
    const read = (field: 'rank' | 'members', least: number) => {
      const cell = this.#text(row, field);
      const count = countOf(cell);
      if (count !== undefined && count >= least) return { [field]: count };
      if (cell && !/^(?:n\/?a|-+|unknown)$/i.test(cell))
        findings.push(
          rowWarning(row, field, `${name}: "${cell}" is no number, so it is not used as ${field}.`),
        );
      return {};
    };
    return { ...read('rank', 1), ...read('members', 0) };
  }
}
