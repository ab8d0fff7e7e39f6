import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarHands, type CalendarHands } from './calendar-hands.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { toast } from './toast.ts';

/** The server's clock; it runs ahead to the end of a session. */
let ahead = 0;
let practice: Practice;
let hands: CalendarHands;
beforeAll(async () => {
  practice = await openPractice({ clock: { now: () => Date.now() + ahead } });
  hands = await calendarHands(practice);
});
afterAll(() => practice.stop());

test('an unmarked session is marked in the list by keyboard; the focus stays with the list, and Undo asks again', async () => {
  const { days, page: calendar } = await hands.openNextWeek();
  await calendar.close();
  const { endsAt } = await hands.bookByApi(days[0]!, 540, 'Jonas Keller');
  ahead = Date.parse(endsAt) + 60_000 - Date.now();
  const page = await practice.open('/app');
  const missed = page.getByRole('button', { name: 'No-show: Jonas Keller' });
  await missed.press('Enter');
  const marked = await toast(page, 'Jonas Keller is marked as a no-show.');
  await missed.waitFor({ state: 'detached' });
  const focused = page.locator(':focus');
  await expect.poll(() => focused.getByRole('heading', { name: 'Needs attention' }).count()).toBe(1);
  await marked.getByRole('button', { name: 'Undo' }).press('Enter');
  await missed.waitFor();
});

test('a dialog that closes gives the focus back to what opened it, in English words under a German browser', async () => {
  ahead = 0;
  const page = await practice.open('/app', { locale: 'de-DE', timezoneId: 'Pacific/Auckland' });
  await page.getByText(/^(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \d+ \w+ \d{4} · Toronto time$/).waitFor();
  const book = page.getByRole('button', { name: 'Book a client' });
  await book.press('Enter');
  await page.getByRole('dialog', { name: 'Book for a client' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => book.evaluate((it) => it === document.activeElement)).toBe(true);
});
