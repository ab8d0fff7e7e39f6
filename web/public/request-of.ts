import type { Route } from '../public-routes.ts';

/** What an address can say. */
type Plain = string | number | boolean;
type Fields = Readonly<Record<string, unknown>>;

interface Parts {
  readonly params: Fields;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Fields | undefined;
}

/** What the path names goes there; the rest is the body, or the query where there is none. */
function partsOf({ path, detailed }: Route, input: Fields): Parts {
  if (detailed) return input as unknown as Parts;
  const rest = Object.entries(input).filter(([name]) => !path.includes(`{${name}}`));
  return { params: input, body: rest.length > 0 ? Object.fromEntries(rest) : undefined };
}

/** Lists of an address are counted: `starts[0]=…&starts[1]=…`. */
const inAddress = (fields: Fields): readonly (readonly [string, string])[] =>
  Object.entries(fields).flatMap(([name, value]) =>
    Array.isArray(value)
      ? value.map((each, index) => [`${name}[${index}]`, `${each}`] as const)
      : value === undefined
        ? []
        : [[name, `${value as Plain}`] as const],
  );

/** A line of the contract as the server is asked it; below which address is told apart. */
export function requestOf(route: Route, input: Fields = {}): { readonly address: string; readonly init: RequestInit } {
  const { params, headers = {}, body } = partsOf(route, input);
  const address = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] as Plain));
  const { method } = route;
  if (method !== 'GET') {
    if (body === undefined) return { address, init: { method, headers } };
    return { address, init: { method, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) } };
  }
  const query = new URLSearchParams(inAddress(body ?? {}).map(([name, value]) => [name, value])).toString();
  return { address: query === '' ? address : `${address}?${query}`, init: { method, headers } };
}
