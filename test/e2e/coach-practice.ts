import { resolve } from 'node:path';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { startTestServer } from '../server.ts';
import { closeAfterTest } from './close-after-test.ts';
import { openBrowser } from './open-browser.ts';

export const COACH = { name: 'Maren Voss', email: 'maren@example.com', password: 'a long password for tests', slug: 'maren-voss' };

const WEEK = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, startMinute: 540, endMinute: 720, capacity: 1 },
  { weekday, startMinute: 780, endMinute: 1020, capacity: 1 },
]);

export interface Practice {
  readonly url: string;
  readonly connectionString: string;
  readonly browser: Browser;
  /** Empty before setting up. */
  readonly coachId: string;
  /** A page of its own browser profile; signed in unless said otherwise. What a test opens is closed when it is over. */
  readonly open: (address: string, options?: BrowserContextOptions & { signedIn?: boolean }) => Promise<Page>;
  /** The API as the signed-in coach calls it. */
  readonly api: <T = unknown>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, data?: unknown) => Promise<T>;
  readonly stop: () => Promise<void>;
}

async function setUp(context: BrowserContext, url: string): Promise<string> {
  const { name, email, password, slug } = COACH;
  const service = { name: 'Coaching session', durationMinutes: 60, price: { currency: 'CAD', minor: 12_000 } };
  const data = { name, email, password, slug, timeZone: 'America/Toronto', service, hours: WEEK };
  const response = await context.request.post(`${url}/api/v1/setup`, { data, headers: { origin: url } });
  if (!response.ok()) throw new Error(await response.text());
  return ((await response.json()) as { coachId: string }).coachId;
}

/** The real server with its real pages and a browser; a coach who is set up, unless the test does that itself. */
export async function openPractice({ fresh = false, clock }: { fresh?: boolean; clock?: { now: () => number } } = {}): Promise<Practice> {
  const webFolder = resolve(process.env['TEST_WEB_FOLDER'] ?? 'dist/web');
  const server = await startTestServer({ webFolder, mode: 'development', ...(clock && { clock }) });
  const browser = await openBrowser();
  const coach = await browser.newContext();
  const coachId = fresh ? '' : await setUp(coach, server.url);
  const open: Practice['open'] = async (address, { signedIn = true, ...options } = {}) => {
    const storageState = signedIn && !fresh ? await coach.storageState() : undefined;
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Asia/Tokyo',
      storageState,
      ...options,
    });
    closeAfterTest(context);
    const page = await context.newPage();
    await page.goto(server.url + address);
    return page;
  };
  const api: Practice['api'] = async (method, path, data) => {
    const response = await coach.request.fetch(`${server.url}/api/v1${path}`, { method, data, headers: { origin: server.url } });
    const text = await response.text();
    if (!response.ok()) throw new Error(`${method} ${path}: ${text}`);
    return text === '' ? undefined : JSON.parse(text);
  };
  const stop = async () => {
    await browser.close();
    await server.stop();
  };
  return { url: server.url, connectionString: server.connectionString, browser, coachId, open, api, stop };
}
