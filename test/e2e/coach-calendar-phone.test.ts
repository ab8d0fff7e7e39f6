import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import { calendarHands, type CalendarHands } from './calendar-hands.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { hearing } from './hearing.ts';
import { violationsOf } from './violations-of.ts';
import { widerThanScreen } from './wider-than-screen.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } satisfies BrowserContextOptions;

let practice: Practice;
let hands: CalendarHands;
beforeAll(async () => {
  practice = await openPractice();
  hands = await calendarHands(practice);
});
afterAll(() => practice.stop());

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A finger: the browser is told of touches as a phone's screen tells of them. */
async function finger(page: Page) {
  const screen: CDPSession = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    screen.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
  return {
    down: (at: Point) => touch('touchStart', [at]),
    slide: async (from: Point, to: Point) => {
      for (let step = 1; step <= 10; step++) {
        await touch('touchMove', [{ x: from.x + ((to.x - from.x) * step) / 10, y: from.y + ((to.y - from.y) * step) / 10 }]);
      }
    },
    up: () => touch('touchEnd', []),
  };
}

/** Tomorrow or the next day that isn't a weekend, alone on the screen. */
async function openDay(): Promise<{ page: Page; date: string }> {
  const page = await practice.open('/app/calendar', PHONE);
  await page.getByRole('columnheader').first().waitFor();
  await hearing(page);
  const heading = page.locator('[role=columnheader][data-date]');
  const shown = async () => (await heading.first().getAttribute('data-date')) ?? '';
  let date: string;
  do {
    const before = await shown();
    await page.getByRole('button', { name: 'Later', exact: true }).click();
    await page.locator(`[role=columnheader][data-date="${before}"]`).waitFor({ state: 'detached' });
    date = await shown();
  } while ([0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay()));
  await page.locator('.band-open').first().waitFor();
  return { page, date };
}

const middleOf = async (page: Page, name: string): Promise<Point> => {
  const box = (await page.locator('.session', { hasText: name }).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

const lineOf = async (page: Page, time: string): Promise<Point> => {
  const box = (await page.locator(`.practice-calendar [data-time="${time}:00"]`).last().boundingBox())!;
  return { x: 240, y: box.y };
};

test('a finger held down lifts a session and moves it', async () => {
  const { page, date } = await openDay();
  const booking = await hands.bookByApi(date, 600, 'Jonas Keller');
  await page.locator('.session', { hasText: 'Jonas Keller' }).waitFor();
  const [from, ten, eleven] = [await middleOf(page, 'Jonas Keller'), await lineOf(page, '10:00'), await lineOf(page, '11:00')];
  const hand = await finger(page);
  await hand.down(from);
  await page.locator('.session-lifted').locator('visible=true').waitFor();
  await hand.slide(from, { x: from.x, y: from.y + eleven.y - ten.y });
  await hand.up();
  const dialog = page.getByRole('dialog', { name: 'Move this session' });
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await page.getByText(/^Jonas Keller moved to/).waitFor();
  expect(Date.parse((await hands.bookingNow(booking.id)).startsAt)).toBe(Date.parse(await hands.instantAt(date, 660)));
});

test('a swipe scrolls the day and moves nothing', async () => {
  const { page, date } = await openDay();
  const booking = await hands.bookByApi(date, 780, 'Mei Tanaka');
  await page.locator('.session', { hasText: 'Mei Tanaka' }).waitFor();
  const from = await middleOf(page, 'Mei Tanaka');
  const hand = await finger(page);
  // However long the machine takes from one touch to the next, no time goes by for the page: this finger is not held down.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 60_000);
  await hand.down(from);
  await hand.slide(from, { x: from.x, y: from.y - 160 });
  await hand.up();
  await page.clock.resume();
  await expect.poll(async () => (await middleOf(page, 'Mei Tanaka')).y).toBeLessThan(from.y - 80);
  expect(await page.getByRole('dialog').count()).toBe(0);
  expect((await hands.bookingNow(booking.id)).moveCount).toBe(0);
});

test('a tap on free time books, a tap on a session opens it over the page', async () => {
  const { page, date } = await openDay();
  const at = await lineOf(page, '14:30');
  await page.touchscreen.tap(at.x, at.y + 4);
  await page.getByRole('button', { name: 'Book a client' }).click();
  const dialog = page.getByRole('dialog', { name: 'Book for a client' });
  await dialog.getByText('New client').click();
  await dialog.getByLabel('Name').fill('Priya Nair');
  await dialog.getByLabel('Mail address').fill('priya@example.com');
  await dialog.getByRole('button', { name: 'Book', exact: true }).click();
  await page.getByText(/^Priya Nair is booked/).waitFor();
  await page.locator('.session', { hasText: 'Priya Nair' }).tap();
  const panel = page.getByRole('dialog', { name: 'Session' });
  await panel.getByRole('heading', { name: 'Priya Nair' }).waitFor();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  expect(date).not.toBe('');
});

const LOOKS: Record<string, BrowserContextOptions> = {
  'desktop, light': { colorScheme: 'light' },
  'desktop, dark': { colorScheme: 'dark' },
  phone: PHONE,
  'a phone of 320 pixels, dark': { ...PHONE, viewport: { width: 320, height: 640 }, colorScheme: 'dark' },
};

/** What axe finds, and what sticks out at the side. */
async function faultsOf(page: Page, where: string): Promise<string[]> {
  const over = await widerThanScreen(page);
  return [...(await violationsOf(page)), ...(over > 0 ? [`${over} pixels too wide`] : [])].map((fault) => `${where}: ${fault}`);
}

test.each(Object.entries(LOOKS))('sound in every view and with everything open: %s', async (_, look) => {
  const page = await practice.open('/app/calendar', { ...look, reducedMotion: 'reduce' });
  const faults: string[] = [];
  await page.locator('[role=columnheader]').first().waitFor();
  for (const view of ['Day', 'Week', 'Month']) {
    await page.getByText(view, { exact: true }).click();
    if (view === 'Month') await page.locator('.month-day').first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.locator('[aria-busy=true]').waitFor({ state: 'detached' });
    // The grid lays sessions out unseen, and shows them with the next picture.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    faults.push(...(await faultsOf(page, view)));
  }
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('checkbox', { name: 'Cancelled sessions' }).waitFor();
  faults.push(...(await faultsOf(page, 'what is shown')));
  await page.keyboard.press('Escape');
  const booking = await practice.api<{ id: string }[]>('GET', `/coach/${practice.coachId}/bookings?limit=1`);
  await page.goto(`${practice.url}/app/calendar?booking=${booking[0]!.id}`);
  const panel = page.getByRole('dialog', { name: 'Session' });
  for (const fold of ['History and mails', 'What the client may change', 'Could another client book this time?']) {
    await panel.getByRole('button', { name: fold }).click();
  }
  await page.waitForLoadState('networkidle');
  faults.push(...(await faultsOf(page, 'panel')));
  await panel.getByRole('button', { name: 'Ask for another time' }).click();
  await panel.getByLabel('A word to the client').waitFor();
  faults.push(...(await faultsOf(page, 'asking')));
  await page.keyboard.press('Escape');
  await page.goto(`${practice.url}/app/calendar`);
  await page.getByRole('button', { name: 'Book', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Book for a client' });
  await dialog
    .getByRole('button', { name: /^Next open day/ })
    .or(dialog.getByRole('group', { name: 'Open times' }))
    .first()
    .waitFor();
  await dialog.getByLabel('Another time').fill('10:00');
  await dialog.getByRole('button', { name: 'Use this time' }).click();
  await dialog.getByRole('button', { name: 'Add another time' }).click();
  await dialog.getByRole('button', { name: 'Add the same time weekly' }).click();
  await dialog.getByRole('button', { name: 'Book 4 sessions' }).waitFor();
  faults.push(...(await faultsOf(page, 'several')));
  expect(faults).toEqual([]);
  await page.context().close();
});
