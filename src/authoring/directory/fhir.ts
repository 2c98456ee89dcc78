import type { Kind } from '../../directory/index.js';

interface Resource {
  resourceType?: string;
  [key: string]: unknown;
}

interface Reference {
  reference?: string;
  display?: string;
}

/** A resource, and where it stands. */
interface Found {
  resource: Resource;
  path: string;
  /** Its address in its bundle. */
  fullUrl?: string | undefined;
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
 * Nothing for what is not FHIR.
 */
export function fhirRows(value: unknown): { row: object; path: string }[] | undefined {
  const resources = resourcesIn(value);
  const organizations = resources.filter(({ resource }) => isA(resource, 'Organization'));
  const plans = resources.filter(({ resource }) => isA(resource, 'InsurancePlan'));
  if (organizations.length + plans.length === 0) return undefined;
  const byAddress = new Map(
    organizations.flatMap(({ resource, fullUrl }) =>
      [`Organization/${text(resource['id'])}`, fullUrl ?? ''].map((key) => [key, resource]),
    ),
  );
  const ownerOf = (one: Resource) => {
    const { reference = '' } = ownedBy(one);
    const within = list(one['contained']).find(({ id }) => reference === `#${text(id)}`);
    return within ?? (reference ? byAddress.get(addressOf(reference)) : undefined);
  };
  const owners = new Set(plans.map(({ resource }) => ownerOf(resource)));
  return resources.flatMap(({ resource, path }) => {
    if (isA(resource, 'InsurancePlan')) return { row: plan(resource, ownerOf(resource)), path };
    // Who owns plans comes with them.
    return isA(resource, 'Organization') && !owners.has(resource)
      ? { row: organization(resource), path }
      : [];
  });
}

const isA = ({ resourceType }: Resource, type: string): boolean => resourceType === type;

const ownedBy = (one: Resource): Reference => (one['ownedBy'] as Reference | undefined) ?? {};

/** "https://example.org/fhir/Organization/1/_history/2" → "Organization/1". */
const addressOf = (reference: string): string =>
  /(?:^|\/)(Organization\/[^/]+)(?:\/_history\/[^/]+)?$/.exec(reference)?.[1] ?? reference;

function resourcesIn(value: unknown, path = ''): Found[] {
  const at = (key: string) => (path ? `${path}.${key}` : key);
  if (Array.isArray(value))
    return value.flatMap((one: unknown, index) => resourcesIn(one, `${path}[${index}]`));
  const one = value as
    (Resource & { entry?: ({ resource?: Resource; fullUrl?: string } | null)[] }) | null;
  if (typeof one?.resourceType !== 'string') return [];
  if (one.resourceType !== 'Bundle' || !Array.isArray(one.entry)) return [{ resource: one, path }];
  return one.entry.flatMap((entry, index) =>
    resourcesIn(entry?.resource, at(`entry[${index}].resource`)).map((found) => ({
      fullUrl: entry?.fullUrl,
      ...found,
    })),
  );
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): Resource[] => (Array.isArray(value) ? (value as Resource[]) : []);

const codes = (one: Resource): string[] =>
  list(one['type']).flatMap((type) => list(type['coding']).map(({ code }) => text(code)));

const names = (one: Resource): string[] => list(one['alias']).map(text);

function stateOf(one: Resource): object {
  const [address] = list(one['address']);
  return address ? { state: text(address['state']) } : {};
}

const standing = ({ active }: Resource): string | undefined =>
  typeof active === 'boolean' ? (active ? 'active' : 'inactive') : undefined;

function organization(one: Resource): object {
  const kind = codes(one).flatMap((code) => KINDS[code] ?? [])[0];
  const status = standing(one);
  return {
    id: text(one['id']),
    name: text(one['name']),
    ...(kind && { kind }),
    aliases: names(one),
    ...stateOf(one),
    ...(status && { status }),
  };
}

function plan(one: Resource, owner?: Resource): object {
  const name = text(ownedBy(one).display) || text(owner?.['name']);
  const own = text(one['name']);
  const { start, end } = (one['period'] as { start?: string; end?: string } | undefined) ?? {};
  const status = text(one['status']);
  const ownerStatus = owner && standing(owner);
  return {
    name: name || own,
    kind: 'health-plan',
    ...(name && { plans: [own] }),
    ...(name ? owner && { aliases: names(owner), ...stateOf(owner) } : { aliases: names(one) }),
    ...(status && { status }),
    ...(ownerStatus && { 'owner status': ownerStatus }),
    ...(start && { 'start date': start }),
    ...(end && { 'end date': end }),
  };
}
