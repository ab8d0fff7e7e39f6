import { resolve } from 'node:path';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { createTestDatabase } from '../database.ts';
import { startTestServer } from '../server.ts';
import { openBrowser } from './open-browser.ts';
import { violationsOf } from './violations-of.ts';
import { widerThanScreen } from './wider-than-screen.ts';

/** Monday, 1 March 2027, 07:00 in Toronto: two weeks before its clocks go forward, five before Auckland's go back. */
export const NOW = Date.parse('2027-03-01T12:00:00Z');
export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

export interface Visitors {
  readonly url: string;
  readonly db: Database;
  /** A visitor of their own, with nothing remembered; by default an English one in Toronto at a desk. */
  readonly visit: (path: string, wishes?: BrowserContextOptions) => Promise<Page>;
  readonly leave: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The real server with the built pages, at a fixed moment or by a clock that a test moves on, and people with browsers at its first moment. Sessions are the library's, so whoever signs in comes today. */
export async function inviteVisitors(at: number | (() => number) = NOW): Promise<Visitors> {
  const clock = typeof at === 'number' ? () => at : at;
  const now = clock();
  const database = await createTestDatabase();
  const { connectionString } = database;
  const db = openDatabase(connectionString, 2);
  const server = await startTestServer({
    connectionString,
    webFolder: resolve(process.env['TEST_WEB_FOLDER'] ?? 'dist/web'),
    clock: { now: clock },
  });
  const browser = await openBrowser();
  const contexts: BrowserContext[] = [];
  return {
    url: server.url,
    db,
    visit: async (path, wishes) => {
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: DESKTOP,
        locale: 'en-GB',
        timezoneId: 'America/Toronto',
        reducedMotion: 'reduce',
        ...wishes,
      });
      contexts.push(context);
      const page = await context.newPage();
      await page.clock.setFixedTime(now);
      await page.goto(path);
      return page;
    },
    leave: async () => {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
    stop: async () => {
      await browser.close();
      await server.stop();
      await db.destroy();
      await database.drop();
    },
  };
}

/** axe finds nothing, in light and in dark, and nothing sticks out at the side. */
export async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`html[data-theme="${colorScheme}"]`).waitFor();
    expect(await violationsOf(page), colorScheme).toEqual([]);
  }
  expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
}

/** A time's button, as it is written on it: `10:00`. */
export const timeButton = (page: Page, time: string) => page.getByRole('button', { name: time, exact: true });
export const dayButton = (page: Page, date: string) => page.locator(`[data-date="${date}"]`);

/** Who books, on the form that asks for it. */
export async function fillIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Name').fill('Ada Tremblay');
  await page.getByLabel('Mail address').fill(email);
}

/** Somebody else books, elsewhere and faster. */
export async function bookElsewhere({ url }: Visitors, coachSlug: string, startsAt: string, serviceSlug = 'deep-session'): Promise<void> {
  const response = await fetch(`${url}/api/v1/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ coachSlug, serviceSlug, startsAt, name: 'Rival', email: 'rival@example.com', timeZone: 'America/Toronto' }),
  });
  expect(response.status).toBe(201);
}

/** When the sessions of this mail address start, in order. */
export async function startsOf({ db }: Visitors, email: string): Promise<readonly string[]> {
  const rows = await db.selectFrom('bookings').select('startsAt').where('clientEmail', '=', email).orderBy('startsAt').execute();
  return rows.map(({ startsAt }) => new Date(startsAt).toISOString());
}
