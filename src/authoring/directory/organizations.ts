import * as v from 'valibot';
import { type Kind, type Organization, organizationSchema } from '../../directory/index.js';
import { tokenize } from '../../directory/text/normalize.js';
import { toProblem } from '../../problems.js';
import type { Finding } from '../check/finding.js';
import { type Columns, type Field } from './columns.js';
import { neverAName } from './suspicious.js';
import type { Row } from './table.js';
import { availabilityOf, kindOf, namesOf, plansOf } from './values.js';

/** An organization, and the row it was read from. */
export interface Placed {
  organization: Organization;
  row: Row;
  /** Its name and its other names, in their order, as the search compares them: equal when they sound the same. */
  keys: string[];
}

export const placed = (organization: Organization, row: Row): Placed => ({
  organization,
  row,
  keys: [organization.name, ...(organization.aliases ?? [])].map((name) =>
    tokenize(name).join(' '),
  ),
});

export type Tell = (row: Row, severity: Finding['severity'], rule: string, message: string) => void;

/** What rows are that do not say it themselves. */
export interface Defaults {
  kind?: Kind | undefined;
  availability?: Organization['availability'] | undefined;
}

const textOf = (value: unknown): string =>
  (typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : ''
  )
    .replace(/[^\S ]+| {2,}/g, ' ')
    .trim();

/** Turns rows into organizations; the id is still empty where the row has none. */
export class RowReader {
  constructor(
    private readonly columns: Columns,
    private readonly defaults: Defaults,
    private readonly tell: Tell,
  ) {}

  /** Nothing when the row has no place in a directory; why is told. */
  read(row: Row): Organization | undefined {
    if (row.surplus) {
      this.tell(row, 'error', 'format', row.surplus);
      return undefined;
    }
    const name = this.#text(row, 'name');
    if (!name) {
      this.tell(row, 'error', 'name', 'This row has no name.');
      return undefined;
    }
    const never = neverAName(name);
    if (never) {
      this.tell(row, 'error', 'suspicious', `"${name}" ${never}.`);
      return undefined;
    }
    const kind = this.#kind(row, name);
    const plans = this.#plans(row);
    const availability = this.#availability(row, name, plans.length > 0);
    if (!kind || !availability) return undefined;
    const aliases = this.#aliases(row, name);
    const [region, url, note] = (['region', 'url', 'note'] as const).map((field) =>
      this.#text(row, field),
    );
    const organization = {
      id: this.#text(row, 'id') || '?',
      name,
      kind,
      ...(aliases.length > 0 && { aliases }),
      ...(region && { region }),
      availability,
      ...(plans.length > 0 && { plans }),
      ...(url && { url: withScheme(url) }),
      ...(note && { note }),
    };
    const { success, output, issues } = v.safeParse(organizationSchema, organization);
    if (success) return { ...output, id: this.#text(row, 'id') };
    for (const { path, message } of issues.map((issue) => toProblem(issue)))
      this.tell(row, 'error', 'format', `${name}: ${path}: ${message}`);
    return undefined;
  }

  #cell(row: Row, field: Field): unknown {
    const [header] = this.columns.of[field] ?? [];
    return header === undefined ? undefined : row.cells[header];
  }

  #text(row: Row, field: Field): string {
    return textOf(this.#cell(row, field));
  }

  #kind(row: Row, name: string): Kind | undefined {
    const told = this.#text(row, 'kind');
    const kind = told ? kindOf(told) : (this.defaults.kind ?? this.columns.kind);
    if (!kind)
      this.tell(
        row,
        'error',
        'kind',
        `${name}: ${told ? `"${told}" is no kind` : 'its kind is missing'}: write employer or health-plan.`,
      );
    return kind;
  }

  #availability(
    row: Row,
    name: string,
    hasPlans: boolean,
  ): Organization['availability'] | undefined {
    const told = this.#text(row, 'availability');
    const availability = told
      ? availabilityOf(told)
      : hasPlans
        ? 'some-plans'
        : this.defaults.availability;
    if (availability === 'none')
      this.tell(
        row,
        'warning',
        'left-out',
        `${name} does not have the program ("${told}"), so it is left out.`,
      );
    else if (!availability)
      this.tell(
        row,
        'error',
        'availability',
        `${name}: ${told ? `"${told}" does not say` : 'it is not said'} who there has the program: write all or some-plans.`,
      );
    return availability === 'none' ? undefined : availability;
  }

  #plans(row: Row): NonNullable<Organization['plans']> {
    const cell = this.#cell(row, 'plans');
    return Array.isArray(cell)
      ? (cell as NonNullable<Organization['plans']>)
      : plansOf(typeof cell === 'string' ? cell : '');
  }

  /** Other names, each once, and none that is the name itself. */
  #aliases(row: Row, name: string): string[] {
    const cells = (this.columns.of.aliases ?? []).map((header) => row.cells[header]);
    const names = cells.flatMap((cell) =>
      Array.isArray(cell)
        ? cell.map(textOf)
        : namesOf(typeof cell === 'string' ? cell : textOf(cell)),
    );
    const seen = new Set([name.toLowerCase()]);
    return names
      .map((one) => one.replace(/\s+/g, ' ').trim())
      .filter((one) => {
        const key = one.toLowerCase();
        return key && !seen.has(key) && seen.add(key);
      });
  }
}

/** "www.example.org" is what people write for an address. */
const withScheme = (url: string): string =>
  /^(www\.)?[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(url) ? `https://${url}` : url;
