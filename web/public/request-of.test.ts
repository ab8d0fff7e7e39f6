import { createORPCClient } from '@orpc/client';
import { OpenAPILink } from '@orpc/openapi-client/fetch';
import { describe, expect, it } from 'vitest';
import { publicContract } from '../../contract/public-contract.ts';
import { requestOf } from './request-of.ts';
import { routes } from '../public-routes.ts';

const ROOT = 'https://book.example.com/api/v1';

/** What goes over the line: method, address, headers that matter, and the body read again, for the order of its fields says nothing. */
async function spoken(request: Request) {
  const body = await request.text();
  return {
    method: request.method,
    url: request.url,
    type: request.headers.get('content-type'),
    key: request.headers.get('idempotency-key'),
    body: body === '' ? null : (JSON.parse(body) as unknown),
  };
}

type Client = Readonly<Record<string, Readonly<Record<string, (input?: unknown) => Promise<unknown>>>>>;

/** How the library that the server's side is made with would ask. */
async function askedByLibrary(noun: string, verb: string, input: unknown) {
  const asked: Request[] = [];
  const link = new OpenAPILink(publicContract, {
    url: ROOT,
    fetch: (request) => {
      asked.push(request);
      return Promise.resolve(new Response(null, { status: 204 }));
    },
  });
  const client: Client = createORPCClient(link);
  await client[noun]?.[verb]?.(input);
  return spoken(asked[0]!);
}

/** One value for every parameter of a path, and others beside it. */
function inputFor({ method, path, detailed }: (typeof routes)[string][string]) {
  const params = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, `a/b ?&${name}`]));
  const rest = {
    timeZone: 'America/New_York',
    count: 3,
    yes: true,
    note: 'Ärger & “mehr”\n+',
    left: undefined,
    starts: ['2027-03-01T09:00:00+01:00', 'b'],
  };
  const body = method === 'GET' ? rest : { ...rest, deep: { list: [{ one: 1 }], none: null } };
  return detailed ? { params, headers: { 'idempotency-key': 'a-key-of-ours' }, body } : { ...params, ...body };
}

describe('a line of the contract', () => {
  const lines = Object.entries(routes).flatMap(([noun, verbs]) => Object.entries(verbs).map(([verb, route]) => ({ noun, verb, route })));

  it('is there for every noun', () => expect(lines.length).toBeGreaterThan(40));

  it.each(lines)('$noun.$verb is asked as the library asks it', async ({ noun, verb, route }) => {
    const only = Object.fromEntries([...route.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, 'x']));
    const least = Object.keys(only).length === 0 ? undefined : route.detailed ? { params: only } : only;
    for (const input of [inputFor(route), least]) {
      const { address, init } = requestOf(route, input);
      expect(await spoken(new Request(`${ROOT}${address}`, init))).toEqual(await askedByLibrary(noun, verb, input));
    }
  });
});
