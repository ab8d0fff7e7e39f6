type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function combine(older: unknown, typed: unknown, newer: unknown): unknown {
  if (same(older, typed)) return newer;
  if (!isFields(typed) || !isFields(newer)) return typed;
  const before = isFields(older) ? older : {};
  const keys = Object.keys({ ...newer, ...typed, ...before });
  const combined = keys.map((key) => [key, combine(before[key], typed[key], newer[key])] as const);
  // What is left out is a word of its own: "as usual".
  return Object.fromEntries(combined.filter(([, value]) => value !== undefined));
}

/** The newer record with what somebody typed into the older one, down to the single field: where both changed one, what was typed stays. */
export const combineEdits = <T extends object>(older: T, typed: T, newer: T): T => combine(older, typed, newer) as T;
