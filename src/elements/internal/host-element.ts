import { LitElement, type PropertyDeclaration, type PropertyValues } from 'lit';
import { plainData } from '../../plain-data.js';
import type { Problem } from '../../problems.js';
import { warn } from './report.js';

/** How an element reads a property that a page gives. */
interface HostProperty extends PropertyDeclaration {
  /**
   * What the property is while the page gives nothing, or nothing that can be used; `''` for text.
   */
  fallback?: unknown;
  /** Makes what the element needs of plain data; for `type: Object`. */
  from?: (data: object) => unknown;
  /** Whether the value is kept as it is given, for a parser that takes anything. */
  asGiven?: boolean;
}

/** What a property takes. */
const wanted = (type: unknown) =>
  type === Number ? 'a number' : type ? 'an object or a list' : 'text';

/** More than any list that stands for text has. */
const MAX_ITEMS = 1000;

const isNothing = (value: unknown) => value === undefined || value === null;

/** Reads what a page gives; `undefined` for what cannot be used. */
function read(value: unknown, options: HostProperty, name: string, problems: Problem[]): unknown {
  const { type, from = (data) => data, asGiven, state } = options;
  if (asGiven || state) return value;
  if (type === Boolean) return !!value;
  if (type === Object) {
    const data = plainData({ value }, 'value', problems, name);
    return typeof data === 'object' && data ? from(data) : undefined;
  }
  if (/symbol|function/.test(typeof value)) return undefined;
  try {
    // A list of sections is text; one of a billion holes would keep an engine busy for minutes.
    if (Array.isArray(value) && (value.length > MAX_ITEMS || value.some(Array.isArray))) return;
    const text = String(value); // an address as a URL object, sections as a list
    if (type !== Number) return text.startsWith('[object ') ? undefined : text;
    return text.trim() && isFinite(Number(text)) ? Number(text) : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with the properties that elements were given, until it is reported. */
const unreported = new WeakMap<HostElement, Problem[]>();

/** An accessor that reads what it is given before it keeps it. */
function guarded(name: string, options: HostProperty, accessor: PropertyDescriptor) {
  const { type, asGiven, state } = options;
  const empty = type || asGiven || state ? undefined : '';
  const fallback = 'fallback' in options ? options.fallback : empty;
  return {
    ...accessor,
    set(this: HostElement, given: unknown) {
      const problems: Problem[] = [];
      const value =
        isNothing(given) && type !== Boolean ? fallback : read(given, options, name, problems);
      if (value === undefined && !isNothing(given) && problems.length === 0)
        problems.push({ path: name, message: `This cannot be used: give ${wanted(type)}.` });
      if (problems.length > 0) unreported.set(this, [...(unreported.get(this) ?? []), ...problems]);
      accessor.set?.call(this, value ?? fallback);
    },
  };
}

/**
 * An element on a page of somebody else: any value can be set to any property, nothing throws, and
 * the element reads text, a finite number, true or false, or (`type: Object`) a copy of plain data.
 * What cannot be used is reported, and the property's fallback stands for it.
 */
export class HostElement extends LitElement {
  static override readonly properties: Readonly<Record<string, HostProperty>> = {};

  /** Puts the reading before each accessor that Lit has made. */
  protected static override finalize() {
    const isDone = Object.hasOwn(this, 'elementProperties');
    super.finalize();
    if (isDone) return;
    for (const [name, options] of Object.entries(this.properties)) {
      const accessor = Object.getOwnPropertyDescriptor(this.prototype, name);
      if (accessor?.set)
        Object.defineProperty(this.prototype, name, guarded(name, options, accessor));
    }
  }

  /** What is wrong with the properties that it was given since it was last asked. */
  protected takeProblems(): Problem[] {
    const problems = unreported.get(this) ?? [];
    unreported.delete(this);
    return problems;
  }

  protected override updated(changed: PropertyValues) {
    super.updated(changed);
    warn(this, this.takeProblems());
  }
}
