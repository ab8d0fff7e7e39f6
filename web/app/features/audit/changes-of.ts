/** One field that was written down, with what stood in it before and after; undefined where there was nothing to stand. */
export interface Change {
  /** Where it lies: `rules`, `noticeMinutes`. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

type Fields = ReadonlyMap<string, { readonly path: readonly string[]; readonly value: unknown }>;

/** These only hold the parts of an entry together. */
const HIDDEN = new Set([
  'id',
  'requestId',
  'otherId',
  'mergedInto',
  'key',
  'clientId',
  'packageId',
  'templateId',
  'edition',
  'freedTimeId',
  'cycleId',
]);
/** Said in one piece, however many parts they have. */
const WHOLE = new Set(['price', 'expiry']);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function flatten(value: unknown, path: readonly string[] = []): (readonly [string, { path: readonly string[]; value: unknown }])[] {
  if (!isRecord(value) || WHOLE.has(path.at(-1) ?? '')) return path.length === 0 ? [] : [[path.join('.'), { path, value }]];
  return Object.entries(value)
    .filter(([name]) => !HIDDEN.has(name))
    .flatMap(([name, part]) => flatten(part, [...path, name]));
}

/** A list by itself is what was taken away. */
const fieldsOf = (value: unknown): Fields => new Map(flatten(Array.isArray(value) ? { removed: value } : value));

const isNothing = (value: unknown): boolean => value === undefined || value === null || (Array.isArray(value) && value.length === 0);

/** People read where something begins before where it ends; the database keeps fields in an order of its own. */
const FIRST = ['startsAt', 'endsAt', 'date', 'startsOn', 'endsOn', 'from', 'to', 'weekdays', 'startMinute', 'endMinute', 'durationMinutes'];
const rank = ({ path }: Change): number => {
  const found = FIRST.indexOf(path.at(-1) ?? '');
  return found === -1 ? FIRST.length : found;
};

/** Some entries name the fields that changed, for not everything may be kept in the log; of those that are shown anyhow that says nothing. */
function withoutNamed(changes: readonly Change[]): readonly Change[] {
  const shown = new Set(changes.map((change) => change.path[0]));
  return changes.flatMap((change) => {
    if (change.path[0] !== 'fields' || !Array.isArray(change.after)) return [change];
    const rest = change.after.filter((field) => !shown.has(String(field)));
    return rest.length > 0 ? [{ ...change, after: rest }] : [];
  });
}

/** What an entry of the log says was changed, field by field; what stayed as it was is left out. */
export function changesOf(before: unknown, after: unknown): readonly Change[] {
  const [old, fresh] = [fieldsOf(before), fieldsOf(after)];
  const keys = [...new Set([...old.keys(), ...fresh.keys()])];
  const changes = keys
    .map((key) => ({
      path: (fresh.get(key) ?? old.get(key))?.path ?? [],
      before: old.get(key)?.value,
      after: fresh.get(key)?.value,
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
    .filter((change) => !(isNothing(change.before) && isNothing(change.after)));
  return withoutNamed(changes).toSorted((one, other) => rank(one) - rank(other));
}
