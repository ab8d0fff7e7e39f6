import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ClientImportReport, ClientProfile, ClientView } from '../../contract/clients.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { violationsOf } from './violations-of.ts';
import { widerThanScreen } from './wider-than-screen.ts';

const DAY = 86_400_000;

export const LOOKS: Record<string, BrowserContextOptions> = {
  desktop: {},
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
};

export interface ClientsPractice extends Practice {
  /** Path of this practice's API. */
  readonly own: (rest: string) => string;
  readonly bringClients: (csv: string) => Promise<ClientImportReport>;
  readonly find: (search: string) => Promise<ClientView>;
  readonly show: (clientId: string) => Promise<ClientProfile>;
  /** A session of the past, so many days ago, that became what it became. */
  readonly past: (clientId: string, daysAgo: number, status: 'completed' | 'no_show') => Promise<void>;
  readonly book: (clientId: string, daysAhead: number) => Promise<void>;
}

/** A practice whose clock can be turned back, for sessions that are over. */
export async function openClientsPractice(): Promise<ClientsPractice> {
  let shift = 0;
  const practice = await openPractice({ clock: { now: () => Date.now() + shift } });
  const { api, coachId } = practice;
  const own = (rest: string) => `/coach/${coachId}${rest}`;
  const [service] = await api<{ id: string }[]>('GET', own('/services'));
  const bookAt = (clientId: string, startsAt: string) =>
    api<{ id: string }>('POST', own('/bookings'), { serviceId: service!.id, clientId, startsAt, tellClient: false });
  const hourOf = (days: number) => new Date(Math.floor(Date.now() / DAY) * DAY + days * DAY + 15 * 3_600_000).toISOString();
  return {
    ...practice,
    own,
    bringClients: (csv) => api('POST', own('/client-import'), { fileBase64: Buffer.from(csv).toString('base64') }),
    find: async (search) => {
      const { clients } = await api<{ clients: ClientView[] }>('GET', own(`/clients?search=${encodeURIComponent(search)}`));
      return clients[0]!;
    },
    show: (clientId) => api('GET', own(`/clients/${clientId}`)),
    past: async (clientId, daysAgo, status) => {
      shift = -(daysAgo + 2) * DAY;
      const { id } = await bookAt(clientId, hourOf(-daysAgo));
      shift = 0;
      await api('PUT', own(`/bookings/${id}/attendance`), { status });
    },
    book: async (clientId, daysAhead) => void (await bookAt(clientId, hourOf(daysAhead))),
  };
}

/** axe finds nothing, in light and in dark, and nothing sticks out at the side. */
export async function expectSound(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
    expect(await violationsOf(page), colorScheme).toEqual([]);
  }
  expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
}

/** What a button hands over to be saved. */
export async function saved(page: Page, press: () => Promise<void>): Promise<{ readonly name: string; readonly bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
