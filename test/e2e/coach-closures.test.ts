import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { isoWeekStart } from '../../core/time/iso-week-start.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { openDatabase, type Database } from '../../server/db/database.ts';
import { COACH, openPractice, type Practice } from './coach-practice.ts';
import { hearing } from './hearing.ts';
import { toast } from './toast.ts';
import { violationsOf } from './violations-of.ts';
import { widerThanScreen } from './wider-than-screen.ts';

let practice: Practice;
let db: Database;
beforeAll(async () => {
  practice = await openPractice();
  db = openDatabase(practice.connectionString, 1);
});
afterAll(async () => {
  await db.destroy();
  await practice.stop();
});

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Toronto' }).format(new Date());
/** Monday of the week after next. */
const MONDAY = addDays(isoWeekStart(TODAY), 14);
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

const own = (path: string) => `/coach/${practice.coachId}${path}`;
const instant = (date: string, minute: number) => new Date(wallToInstant('America/Toronto', date, minute)).toISOString();

/** A client books by the public page's own door, and names a second choice where one is given. */
async function book(name: string, startsAt: string, backup?: string): Promise<{ readonly id: string; readonly token: string }> {
  const response = await fetch(`${practice.url}/api/v1/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: practice.url },
    body: JSON.stringify({
      coachSlug: COACH.slug,
      serviceSlug: 'coaching-session',
      name,
      email: `${name.toLowerCase()}@example.com`,
      startsAt,
      timeZone: 'America/Toronto',
    }),
  });
  const { booking, manageToken } = (await response.json()) as { booking: { id: string }; manageToken: string };
  if (backup)
    await db
      .updateTable('bookings')
      .set({ backupStartsAt: new Date(backup) })
      .where('id', '=', booking.id)
      .execute();
  return { id: booking.id, token: manageToken };
}

const bookingNow = (id: string) => practice.api<{ status: string; startsAt: string; reschedule: unknown }>('GET', own(`/bookings/${id}`));

/** What one test leaves is in no other's way. */
afterEach(async () => {
  const overrides = await practice.api<{ id: string }[]>('GET', own(`/overrides?from=${TODAY}&to=${addDays(TODAY, 300)}`));
  for (const { id } of overrides) await practice.api('DELETE', own(`/overrides/${id}`));
  const bookings = await practice.api<{ id: string }[]>('GET', own(`/bookings?status=confirmed&from=${TODAY}`));
  for (const { id } of bookings) await practice.api('POST', own(`/bookings/${id}/cancel`), { tellClient: false });
});

const violations = (page: Page) => violationsOf(page, 'iframe');

/** Blocks one whole day from the list of exceptions, up to where sessions are in the way. */
async function blockDay(page: Page, date: string): Promise<void> {
  await page.getByRole('button', { name: 'Block or open days' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Block or open days' });
  await dialog.getByLabel('From', { exact: true }).fill(date);
  await dialog.getByLabel('To, including').fill(date);
  await dialog.getByRole('button', { name: 'Save' }).click();
}

test('a blocked day: who moves, who is asked, what is sent; then it is followed as it is answered', async () => {
  const [monday, thursday] = [MONDAY, addDays(MONDAY, 3)];
  const early = await book('Ada', instant(monday, 540), instant(thursday, 840));
  const late = await book('Bo', instant(monday, 600), instant(thursday, 840));
  const plain = await book('Chiara', instant(monday, 840));
  const page = await practice.open('/app/availability?part=list');
  await hearing(page);
  await blockDay(page, monday);

  const dialog = page.getByRole('dialog', { name: '3 sessions are in the way' });
  const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name });
  await row('Ada')
    .getByText(/^Second choice: .*, free$/)
    .waitFor();
  await row('Bo')
    .getByText(/^Second choice: .*, an earlier session here takes it$/)
    .waitFor();
  await expect.poll(() => row('Bo').getByRole('radio').count()).toBe(3);
  await dialog.getByText('1 moves to the second choice, 2 are asked for another time.').waitFor();
  await dialog.getByText('3 mails to clients. 1 to you.', { exact: false }).waitFor();
  expect(await violations(page)).toEqual([]);
  // By keyboard alone, and back.
  await row('Chiara').getByRole('radio', { name: 'Ask' }).focus();
  await page.keyboard.press('ArrowRight');
  await dialog.getByText('1 moves to the second choice, 1 is asked for another time, 1 is cancelled.').waitFor();
  await row('Chiara').getByRole('textbox').fill('The roof is being repaired.');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();

  const saved = await toast(page, '1 session moved to its second choice.');
  await saved.getByRole('button', { name: 'Who has answered' }).click();
  const card = page.getByRole('region', { name: /^1\. Blocked, / });
  await card.getByText('0 of 1 has answered', { exact: false }).waitFor();
  const line = (name: string) => card.getByRole('listitem').filter({ hasText: name });
  await line('Ada').getByText('At the second choice').waitFor();
  await line('Chiara').getByText('Cancelled').waitFor();
  await line('Bo').getByText('Asked, no answer yet').waitFor();
  expect(await violations(page)).toEqual([]);
  expect([(await bookingNow(early.id)).startsAt, (await bookingNow(plain.id)).status]).toEqual([instant(thursday, 840), 'cancelled']);

  const moved = await fetch(`${practice.url}/api/v1/manage/${late.token}/move`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: practice.url },
    body: JSON.stringify({ startsAt: instant(thursday, 600) }),
  });
  expect(moved.status).toBe(200);
  // Nobody has to load the page again.
  await line('Bo').getByText('Chose another time').waitFor();
  await card.getByText('Somebody has answered', { exact: false }).waitFor();
  await expect.poll(() => card.getByRole('button').count()).toBe(0);
  await page.context().close();
});

test('a second choice that an earlier session stays away from goes to the next', async () => {
  const thursday = addDays(MONDAY, 3);
  const early = await book('Ada', instant(MONDAY, 540), instant(thursday, 840));
  const late = await book('Bo', instant(MONDAY, 600), instant(thursday, 840));
  const page = await practice.open('/app/availability?part=list');
  await blockDay(page, MONDAY);
  const dialog = page.getByRole('dialog', { name: '2 sessions are in the way' });
  const row = (name: string) => dialog.getByRole('listitem').filter({ hasText: name });
  await dialog.getByText('1 moves to the second choice, 1 is asked for another time.').waitFor();
  await row('Ada').getByText('Keep', { exact: true }).click();
  await row('Bo')
    .getByText(/^Second choice: .*, free$/)
    .waitFor();
  await dialog.getByText('1 moves to the second choice, 1 stays as it is.').waitFor();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('1 session moved to its second choice.', { exact: false }).waitFor();
  expect([(await bookingNow(early.id)).startsAt, (await bookingNow(late.id)).startsAt]).toEqual([
    instant(MONDAY, 540),
    instant(thursday, 840),
  ]);
  await page.context().close();
});

test('Undo takes all of it back, at once or from the list, where it says what it will do', async () => {
  const [tuesday, friday] = [addDays(MONDAY, 1), addDays(MONDAY, 4)];
  const session = await book('Dora', instant(tuesday, 540), instant(friday, 840));
  const page = await practice.open('/app/availability?part=list');
  await blockDay(page, tuesday);
  const dialog = page.getByRole('dialog', { name: '1 session is in the way' });
  await dialog.getByText('1 moves to the second choice.').waitFor();
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  const saved = await toast(page, '1 session moved to its second choice.');
  await saved.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('Undone.', { exact: true }).waitFor();
  expect((await bookingNow(session.id)).startsAt).toBe(instant(tuesday, 540));

  await blockDay(page, tuesday);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('1 session moved to its second choice.', { exact: false }).waitFor();
  await page.goto(`${practice.url}/app/availability?part=closures`);
  await page
    .getByRole('button', { name: /^Undo: Blocked/ })
    .first()
    .click();
  const sure = page.getByRole('dialog', { name: 'Take this block back?' });
  await sure.getByText('1 session goes back to its first time.').waitFor();
  expect(await violations(page)).toEqual([]);
  await sure.getByRole('button', { name: 'Undo the block' }).click();
  await page.getByText('The block is undone, and every session as it was.').waitFor();
  expect((await bookingNow(session.id)).startsAt).toBe(instant(tuesday, 540));
  await page.context().close();
});

test('on a phone, in the dark, it is all there', async () => {
  const [wednesday, friday] = [addDays(MONDAY, 2), addDays(MONDAY, 4)];
  await book('Emil', instant(wednesday, 540), instant(friday, 540));
  await book('Fritzi', instant(wednesday, 600));
  for (const width of [390, 320]) {
    const page = await practice.open('/app/availability?part=list', {
      ...PHONE,
      viewport: { width, height: 700 },
      colorScheme: 'dark',
    });
    await blockDay(page, wednesday);
    const dialog = page.getByRole('dialog', { name: '2 sessions are in the way' });
    await dialog.getByText('1 moves to the second choice, 1 is asked for another time.').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
    await dialog.getByRole('button', { name: 'Back' }).click();
    await page.context().close();
  }
});
