import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openPortal } from './portal-practice.ts';
import { expectSound, inviteVisitors, NOW, PHONE, type Visitors } from './visitors.ts';

const HOUR = 3_600_000;

let all: Visitors;
let serviceId: string;
let cycleId: string;
/** Of the server; the browsers stay where they are. */
let now = NOW;

beforeAll(async () => {
  all = await inviteVisitors(() => now);
  ({ serviceId, cycleId } = await openPortal(all, { slug: 'maren' }));
  await all.db.updateTable('services').set({ cycleBound: true }).where('id', '=', serviceId).execute();
});
afterEach(() => all.leave());
afterAll(() => all.stop());

const setCycle = (to: object) => all.db.updateTable('cycles').set(to).where('id', '=', cycleId).execute();
const banner = (page: Page) => page.getByRole('region', { name: 'Booking at the moment' });

it('says when booking opens on both clocks, counts down by the server’s, and opens when it is time', async () => {
  now = NOW;
  const opensAt = NOW + 50.5 * HOUR;
  await setCycle({ phase: 'confirming', opensAt: new Date(opensAt) });
  const page = await all.visit('/maren', { viewport: PHONE, timezoneId: 'Europe/Lisbon' });
  // A clock that is wrong by a day changes nothing.
  await page.clock.setFixedTime(NOW + 24 * HOUR);
  await page.reload();
  await banner(page).getByText('Wed 3 March, 14:30, Lisbon time').waitFor();
  await banner(page).getByText('That is Wed 3 March, 09:30 in Toronto.').waitFor();
  await banner(page).getByText('2days').waitFor();
  await banner(page).getByText('02hours').waitFor();
  await expectSound(page);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Put it in my calendar' }).click()]);
  expect(file.suggestedFilename()).toBe('maren.ics');
  await page.getByRole('link', { name: /Deep session.*Opens soon/ }).click();
  await banner(page).getByText('Wed 3 March, 14:30, Lisbon time').waitFor();
  expect(await page.getByRole('grid').count()).toBe(0);
  await expectSound(page);
  // The same page, seen a moment before it is time: it asks again by itself.
  now = opensAt - 1500;
  await page.goto('/maren/deep-session');
  await banner(page).waitFor();
  now = opensAt;
  await page.getByRole('grid').waitFor();
  await expect.poll(() => banner(page).count()).toBe(0);
});

it.each([
  ['open', { phase: 'open' }, /Booking now · \d+ times left/],
  ['in preparation', { phase: 'planning', opensAt: null }, 'Spring 2027 is being prepared'],
  ['closed', { phase: 'completed', opensAt: null }, 'Booking is closed at the moment'],
])('says that booking is %s', async (_, cycle, words) => {
  now = NOW;
  await setCycle(cycle);
  const page = await all.visit('/maren', { viewport: { width: 320, height: 640 } });
  await banner(page).getByText(words).waitFor();
  await expectSound(page);
});

it('says that everything is taken, and that it may come back', async () => {
  now = NOW;
  await setCycle({ phase: 'open' });
  await all.db.deleteFrom('weeklyHours').execute();
  const page = await all.visit('/maren');
  await banner(page).getByText('Fully booked').waitFor();
  await page.getByRole('link', { name: /Deep session.*Fully booked/ }).waitFor();
  await expectSound(page);
});
