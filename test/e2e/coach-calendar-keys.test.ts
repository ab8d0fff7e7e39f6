import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { calendarHands, type CalendarHands } from './calendar-hands.ts';
import { openPractice, type Practice } from './coach-practice.ts';

let practice: Practice;
let hands: CalendarHands;
beforeAll(async () => {
  practice = await openPractice();
  hands = await calendarHands(practice);
});
afterAll(() => practice.stop());

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

test('by keys alone: to a session, to its neighbours, into its panel and out again', async () => {
  const { page, days } = await hands.openNextWeek();
  await hands.bookByApi(days[0]!, 540, 'Ada Lindqvist');
  await hands.bookByApi(days[0]!, 660, 'Bo Winter');
  await hands.bookByApi(days[2]!, 660, 'Cem Aydin');
  const ada = page.locator('.session', { hasText: 'Ada Lindqvist' });
  for (const name of ['Bo Winter', 'Cem Aydin']) await page.locator('.session', { hasText: name }).waitFor();
  await ada.focus();
  for (const [key, name] of [
    ['ArrowDown', 'Bo Winter'],
    ['ArrowRight', 'Cem Aydin'],
    ['ArrowLeft', 'Bo Winter'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(() => focused(page)).toContain(name);
  }
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Session' });
  await panel.getByRole('heading', { name: 'Bo Winter' }).waitFor();
  await expect.poll(() => panel.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toContain('Bo Winter');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => focused(page)).toContain('Cem Aydin');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator(`[role=columnheader][data-date="${days[0]}"]`).count()).toBe(0);
});

test('a session says the whole of itself to whoever only hears it', async () => {
  const { page, days } = await hands.openNextWeek();
  await hands.bookByApi(days[3]!, 780, 'Dora Lang');
  const dora = page.getByRole('button', { name: /^Dora Lang, Coaching session \(One-to-one\), Thu .*, 13:00.14:00, Confirmed$/ });
  await dora.waitFor();
});

test('the question mark shows the keys, n books on the week that is seen', async () => {
  const { page, days } = await hands.openNextWeek();
  await page.keyboard.press('Shift+?');
  const keys = page.getByRole('dialog', { name: 'Keys of the calendar' });
  await keys.getByText('Book a client').waitFor();
  await page.keyboard.press('Escape');
  await keys.waitFor({ state: 'detached' });
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Book for a client' });
  await expect.poll(() => dialog.getByLabel('Day', { exact: true }).inputValue()).toBe(days[0]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.keyboard.press('t');
  await expect.poll(() => page.locator('[role=columnheader][aria-current=date]').count()).toBe(1);
});

test('the month says of each day what it is', async () => {
  const { page, days } = await hands.openNextWeek();
  const away = { coachId: practice.coachId, scheduleId: null, weekdays: null, startMinute: null, endMinute: null, capacity: null };
  await practice.api('POST', `/coach/${practice.coachId}/overrides`, {
    ...away,
    kind: 'travel',
    startsOn: days[4],
    endsOn: days[4],
    note: 'Lisbon',
  });
  await page.keyboard.press('m');
  const cell = (date: string) => page.locator(`[role=cell][data-date="${date}"]`);
  await cell(days[4]!).getByText('Travel 0:00–0:00: Lisbon').waitFor({ state: 'attached' });
  await cell(days[4]!).locator('.month-day[data-away=travel]').waitFor();
  await cell(days[1]!).locator('.month-day', { hasText: '7 h' }).waitFor();
  await expect.poll(() => cell(days[1]!).locator('.month-piece').count()).toBe(2);
  expect(await cell(days[5]!).locator('.month-day').count()).toBe(0);
});

test('hours and sessions of a schedule can be hidden, which is remembered and said', async () => {
  const { coachId, api } = practice;
  await api('POST', `/coach/${coachId}/schedules`, {
    name: 'Evenings',
    hours: [{ weekday: 2, startMinute: 1080, endMinute: 1200, capacity: 2 }],
  });
  const { page } = await hands.openNextWeek();
  const evening = page.locator('.band-title', { hasText: 'Evenings' });
  await evening.waitFor();
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('checkbox', { name: 'Evenings' }).uncheck();
  await evening.waitFor({ state: 'detached' });
  await page.reload();
  await page.getByRole('button', { name: 'Show: 1 of 2' }).waitFor();
  await page.locator('.band-open').first().waitFor();
  await expect.poll(() => evening.count()).toBe(0);
});

test('cancelled sessions are shown when asked for', async () => {
  const { page, days } = await hands.openNextWeek();
  const booking = await hands.bookByApi(days[1]!, 600, 'Emil Sand');
  await practice.api('POST', `/coach/${practice.coachId}/bookings/${booking.id}/cancel`, { tellClient: false });
  await page.getByRole('button', { name: /^Show/ }).click();
  await page.getByRole('checkbox', { name: 'Cancelled sessions' }).check();
  await page.locator('.session-cancelled', { hasText: 'Emil Sand' }).waitFor();
});

test('the address of a booking leads to its day', async () => {
  const { page, days } = await hands.openNextWeek();
  const booking = await hands.bookByApi(days[3]!, 900, 'Finn Moss');
  await page.goto(`${practice.url}/app/calendar?booking=${booking.id}`);
  await page.locator(`[role=columnheader][data-date="${days[3]}"]`).waitFor();
  await page.getByRole('dialog', { name: 'Session' }).getByRole('heading', { name: 'Finn Moss' }).waitFor();
});
