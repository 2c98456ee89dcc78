import type { Kind } from '../../directory/index.js';

interface Resource {
  resourceType?: string;
  [key: string]: unknown;
}

interface Reference {
  reference?: string;
  display?: string;
}

/** Codes of FHIR's organization-type that say what an organization is. */
const KINDS: Readonly<Record<string, Kind>> = {
  pay: 'health-plan',
  ins: 'health-plan',
  payer: 'health-plan',
  bus: 'employer',
  cg: 'employer',
  govt: 'employer',
  edu: 'employer',
  prov: 'employer',
};

/**
 * Rows from FHIR (R4, R5): a Bundle, a list of resources, or one. Organizations give their names
 * and states; an InsurancePlan is a product of the organization that owns it, or stands for itself.
 * Nothing for what is not FHIR; a resource without a row of its own leaves a gap.
 */
export function fhirRows(
  value: unknown,
): { rows: (object | undefined)[]; path: string } | undefined {
  const { resources, path } = resourcesIn(value);
  const useful = resources.filter(({ resourceType }) =>
    ['Organization', 'InsurancePlan'].includes(resourceType ?? ''),
  );
  if (useful.length === 0) return undefined;
  const names = new Map(
    resources
      .filter(({ resourceType }) => resourceType === 'Organization')
      .map((one) => [`Organization/${text(one['id'])}`, text(one['name'])]),
  );
  const owners = new Set(
    useful.map((one) => (one['ownedBy'] as Reference | undefined)?.reference ?? ''),
  );
  const isOwner = (one: Resource) => owners.has(`Organization/${text(one['id'])}`);
  const rows = resources.map((one) => {
    if (one.resourceType === 'InsurancePlan') return plan(one, names);
    // Who owns plans comes with them.
    return one.resourceType === 'Organization' && !isOwner(one) ? organization(one) : undefined;
  });
  return { rows, path };
}

function resourcesIn(value: unknown): { resources: Resource[]; path: string } {
  const bundle = value as { resourceType?: string; entry?: { resource?: Resource }[] } | null;
  if (bundle?.resourceType === 'Bundle' && Array.isArray(bundle.entry))
    return {
      resources: bundle.entry.flatMap(({ resource }) => (resource ? [resource] : [])),
      path: 'entry',
    };
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const resources = (list as (Resource | null)[]).filter(
    (one): one is Resource => typeof one?.resourceType === 'string',
  );
  return {
    resources: resources.flatMap((one): Resource[] =>
      one.resourceType === 'Bundle' ? resourcesIn(one).resources : [one],
    ),
    path: '',
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): Resource[] => (Array.isArray(value) ? (value as Resource[]) : []);

const codes = (one: Resource): string[] =>
  list(one['type']).flatMap((type) => list(type['coding']).map(({ code }) => text(code)));

function organization(one: Resource): object {
  const kind = codes(one).flatMap((code) => KINDS[code] ?? [])[0];
  const [address] = list(one['address']);
  return {
    id: text(one['id']),
    name: text(one['name']),
    ...(kind && { kind }),
    aliases: list(one['alias']).map(text),
    ...(address && { state: text(address['state']) }),
    ...(typeof one['active'] === 'boolean' && { status: one['active'] ? 'active' : 'inactive' }),
  };
}

function plan(one: Resource, names: ReadonlyMap<string, string>): object {
  const owner = one['ownedBy'] as Reference | undefined;
  const name = text(owner?.display) || (names.get(owner?.reference ?? '') ?? '');
  const own = text(one['name']);
  const { end = '' } = (one['period'] as { end?: string } | undefined) ?? {};
  const status = text(one['status']);
  return {
    name: name || own,
    kind: 'health-plan',
    ...(name && { plans: [own] }),
    ...(name ? {} : { aliases: list(one['alias']).map(text) }),
    // "unknown" says nothing of its standing.
    ...(status && status !== 'unknown' && { status }),
    ...(end && { 'end date': end }),
  };
}
