import { randomUUID } from 'node:crypto';
import { channel } from 'node:diagnostics_channel';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { traverseContractProcedures } from '@orpc/server';
import type { FastifyInstance, RouteOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../contract/contract.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { REQUESTS, type Request } from './access/access-requests.ts';
import { ACCESS, type Row, WHO, type Who } from './access/access-table.ts';
import { World } from './access/access-world.ts';

const API = '/api/v1';
let folder: string;
let server: TestServer;
let world: World;
/** What Fastify was given, as it says so itself. */
const served = new Set<string>();

const noteRoute = ({ method, url }: RouteOptions) => {
  // Written as the contract writes it.
  const route = url.replace(/:(\w+)/g, '{$1}');
  for (const one of [method].flat()) if (one !== 'HEAD' && url !== `${API}/*`) served.add(`${one} ${route}`);
};
const noteRoutes = (message: unknown) => void (message as { fastify: FastifyInstance }).fastify.addHook('onRoute', noteRoute);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pages-'));
  await mkdir(path.join(folder, 'assets'));
  await Promise.all(['public.html', 'app.html', 'assets/app.js'].map((name) => writeFile(path.join(folder, name), '')));
  channel('fastify.initialization').subscribe(noteRoutes);
  server = await startTestServer({ mode: 'development', webFolder: folder });
  world = new World(server);
  await world.fill();
});
afterAll(async () => {
  channel('fastify.initialization').unsubscribe(noteRoutes);
  await world.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

function contractRoutes(): string[] {
  const routes: string[] = [];
  traverseContractProcedures({ router: contract, path: [] }, ({ contract: procedure }) => {
    const { method, path: address } = procedure['~orpc'].route;
    routes.push(`${method} ${API}${address}`);
  });
  return routes;
}

function addressOf(route: string, { params = {}, query = {} }: Request): string {
  const filled = (route.split(' ')[1] ?? '')
    .replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? `no ${name}`))
    .replace('assets/*', 'assets/app.js')
    .replace('/*', '/maren');
  const search = new URLSearchParams(query).toString();
  return search === '' ? filled : `${filled}?${search}`;
}

/** Status and code, as the table writes them, and the body without what differs each time. */
async function send(who: Who, route: string, request: Request): Promise<{ answer: string; body: Record<string, unknown> }> {
  const browser = await world.browserOf(who);
  const [method = ''] = route.split(' ');
  const address = addressOf(route, request);
  if (!address.startsWith(API)) return { answer: String((await fetch(`${server.url}${address}`)).status), body: {} };
  const { status, body } = await browser.send(method, address.slice(API.length), request.body);
  return { answer: status < 400 ? String(status) : `${status} ${String(body['code'])}`, body: { ...body, instance: '' } };
}

async function requestTo(route: string, who: Who, change: Record<string, string> = {}): Promise<Request> {
  const request = (await REQUESTS[route]?.(world, who)) ?? {};
  return { ...request, params: { coachId: world.practice.coachId, ...request.params, ...change } };
}

describe('the table', () => {
  it('has a row for every route of the contract and of the server, and no other', () => {
    const routes = [...new Set([...contractRoutes(), ...served])].sort();
    expect(Object.keys(ACCESS).sort()).toEqual(routes);
    expect(Object.keys(REQUESTS).filter((route) => !(route in ACCESS))).toEqual([]);
  });
});

const ROUTES = Object.keys(ACCESS);
const idsIn = (route: string): number => route.match(/\{\w+Id\}/g)?.length ?? 0;

describe('every route answers everybody as the table says', () => {
  it.each(ROUTES)('%s', async (route) => {
    const row: Partial<Record<Who, string>> = {};
    for (const who of WHO) row[who] = (await send(who, route, await requestTo(route, who))).answer;
    expect(row).toEqual(ACCESS[route] satisfies Row | undefined);
  });
});

describe('a practice looks to the coach next door as if it were not there', () => {
  it.each(ROUTES.filter((route) => route.includes('{coachId}')))('%s', async (route) => {
    const there = await send('otherCoach', route, await requestTo(route, 'otherCoach'));
    const nowhere = await send('otherCoach', route, await requestTo(route, 'otherCoach', { coachId: randomUUID() }));
    expect(there.answer).toBe('404 not_found');
    expect(there).toEqual(nowhere);
  });
});

describe('from the own practice nobody reaches into the one next door', () => {
  it.each(ROUTES.filter((route) => route.includes('{coachId}') && idsIn(route) > 1))('%s', async (route) => {
    const { answer } = await send('otherCoach', route, await requestTo(route, 'otherCoach', { coachId: world.other.coachId }));
    expect(answer).toBe('404 not_found');
  });
});

/** What a body names, it names out of the own practice. */
const NAMING = ['services', 'overrides', 'published-slots', 'published-slots/from-hours', 'bookings', 'holds'];

describe('ids in bodies', () => {
  it.each(NAMING)("of the practice next door's are refused by POST …/%s", async (noun) => {
    const route = `POST ${API}/coach/{coachId}/${noun}`;
    const { answer } = await send('otherCoach', route, await requestTo(route, 'otherCoach', { coachId: world.other.coachId }));
    expect(answer).toBe('404 not_found');
  });
});

describe('in production', () => {
  it('there is no inbox for everybody', async () => {
    const production = await startTestServer({ mode: 'production', connectionString: server.connectionString });
    try {
      expect((await fetch(`${production.url}${API}/dev/mails`)).status).toBe(404);
      expect((await fetch(`${production.url}${API}/dev/mails/${await world.mail()}`)).status).toBe(404);
    } finally {
      await production.stop();
    }
  });
});
