import { generateSync, type JsonSchema } from 'json-schema-faker';

/** One request made from the API's own document, spoiled in one place or not at all. */
export interface FuzzRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: JsonSchema | undefined;
}

interface Document {
  readonly paths: Readonly<
    Record<
      string,
      Readonly<Record<string, { parameters?: readonly Parameter[]; requestBody?: { content: Record<string, { schema: JsonSchema }> } }>>
    >
  >;
}

/** Every operation of an OpenAPI document. */
export const operationsOf = (document: Document): readonly Operation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      parameters: shortened(operation.parameters ?? []),
      body: shortened(operation.requestBody?.content['application/json']?.schema),
    })),
  );

/** What people and machines send when they mean ill, or nothing at all. */
const NASTY: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  9_007_199_254_740_993,
  0.5,
  '',
  ' ',
  'x'.repeat(20_000),
  '\u0000',
  'a\u0000b',
  '\ud800',
  '../../etc/passwd',
  "'; drop table bookings; --",
  '2026-02-30',
  '2026-13-01T25:61:00Z',
  '9999-12-31T23:59:59Z',
  '+275760-09-13T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '2026-03-29T02:30:00+99:99',
  'Mars/Olympus',
  '00000000-0000-0000-0000-000000000000',
  '__proto__',
  [],
  {},
  [[[[[[]]]]]],
  { $ne: null },
  { __proto__: { admin: true } },
];

/** Numbers from 0 to 1, the same for the same seed. */
export type Chance = () => number;

const pick = <T>(chance: Chance, from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;

/** Where a file may come, megabytes would be made up; a short one is as valid, and made in no time. So is a short list. */
const LONGEST: Readonly<Record<string, number>> = { maxLength: 2000, maxItems: 20 };

/** The same schema, with no text and no list longer than that. */
function shortened<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map((each: unknown) => shortened(each)) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const entries = Object.entries(schema).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === 'number' ? Math.min(value, LONGEST[key] ?? value) : shortened(value),
  ]);
  return Object.fromEntries(entries) as T;
}

const valid = (chance: Chance, schema: JsonSchema): unknown => generateSync(schema, { seed: Math.floor(chance() * 2 ** 31) });

/** One place anywhere inside is replaced by something nasty. */
function spoil(chance: Chance, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || chance() < 0.15) return pick(chance, NASTY);
  const keys = Object.keys(value);
  if (keys.length === 0) return pick(chance, NASTY);
  const key = pick(chance, keys);
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown>) };
  if (chance() < 0.15) delete copy[key];
  else copy[key] = spoil(chance, copy[key]);
  return Array.isArray(value) ? Object.values(copy) : copy;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined'));

/** `known` names ids and tokens that exist, by parameter name; they stand in for generated ones half of the time. */
export function requestFor(operation: Operation, chance: Chance, known: Readonly<Record<string, readonly string[]>>): FuzzRequest {
  const mischief = chance() < 0.7 ? pick(chance, ['path', 'query', 'body'] as const) : 'none';
  const valueOf = (parameter: Parameter): string => {
    if (mischief === parameter.in && chance() < 0.6) return asText(pick(chance, NASTY));
    const existing = known[parameter.name];
    return asText(existing && chance() < 0.7 ? pick(chance, existing) : valid(chance, parameter.schema));
  };
  let path = operation.path;
  const query = new URLSearchParams();
  const headers: Record<string, string> = {};
  for (const parameter of operation.parameters) {
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, encodeURIComponent(wellFormed(valueOf(parameter))) || '%20');
    else if (parameter.in === 'query' && (parameter.required || chance() < 0.5)) query.set(parameter.name, wellFormed(valueOf(parameter)));
  }
  let body: string | undefined;
  if (operation.body) {
    const value = fill(valid(chance, operation.body), chance, known);
    body = JSON.stringify(mischief === 'body' ? spoil(chance, value) : value);
    if (mischief === 'body' && chance() < 0.05) body = pick(chance, ['{', '[]', '"text"', 'null', '{"a":1,}', '']);
    headers['content-type'] = mischief === 'body' && chance() < 0.03 ? 'text/plain' : 'application/json';
  }
  return { method: operation.method, path: query.size > 0 ? `${path}?${query.toString()}` : path, headers, body };
}

/** A lone surrogate has no place in an address; everything else has. */
const wellFormed = (text: string): string => text.toWellFormed().slice(0, 4000);

/** Ids inside the body become known ones, so that requests get past the first check. */
function fill(value: unknown, chance: Chance, known: Readonly<Record<string, readonly string[]>>): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      known[key] && chance() < 0.8 ? pick(chance, known[key]) : fill(inner, chance, known),
    ]),
  );
}
