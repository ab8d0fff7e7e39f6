import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addDays } from '../../core/time/add-days.ts';
import type { CoachBookingView } from '../../contract/bookings.ts';
import { calendarHands, drag, pointAt, type CalendarHands } from './calendar-hands.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { toast } from './toast.ts';

/** The server's clock; tests let it run ahead to the end of a session, or stand still. */
let ahead = 0;
let still: number | undefined;
let practice: Practice;
let hands: CalendarHands;
beforeAll(async () => {
  practice = await openPractice({ clock: { now: () => still ?? Date.now() + ahead } });
  hands = await calendarHands(practice);
});
afterAll(() => practice.stop());
afterEach(() => {
  ahead = 0;
  still = undefined;
});

const MINUTE = 60_000;
const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Session' });
const session = (page: Page, name: string) => page.locator('.session', { hasText: name });

/** The panel of a session, opened by a click on it. */
async function openPanel(page: Page, name: string) {
  await session(page, name).first().click();
  const panel = panelOf(page);
  await panel.getByRole('heading', { name }).waitFor();
  return panel;
}

const bookingsOf = async (name: string, from: string) => {
  const all = await practice.api<CoachBookingView[]>('GET', `/coach/${practice.coachId}/bookings?from=${from}&to=${addDays(from, 60)}`);
  return all.filter(({ clientName, status }) => clientName === name && status === 'confirmed').map(({ startsAt }) => Date.parse(startsAt));
};

test('several sessions at once: all of them, or none and the taken one is marked', async () => {
  const { page, days } = await hands.openNextWeek();
  const monday = days[0]!;
  await hands.bookByApi(addDays(monday, 14), 540, 'Mei Tanaka');
  await drag(page, await pointAt(page, monday, '09:00'), await pointAt(page, monday, '09:30'));
  await page.getByRole('button', { name: 'Book a client' }).click();
  const dialog = page.getByRole('dialog', { name: 'Book for a client' });
  await dialog.getByText('New client').click();
  await dialog.getByLabel('Name').fill('Priya Nair');
  await dialog.getByLabel('Mail address').fill('priya@example.com');
  await dialog.getByRole('button', { name: 'Add another time' }).click();
  await dialog.getByRole('button', { name: 'Add the same time weekly' }).click();
  const chosen = dialog.getByRole('list', { name: 'Chosen times' }).getByRole('listitem');
  await expect.poll(() => chosen.count()).toBe(4);
  await dialog.getByRole('button', { name: 'Book 4 sessions' }).click();
  const notice = dialog.getByRole('alert');
  await notice.getByText('One of these times is taken').waitFor();
  await notice.getByText('Mei Tanaka').waitFor();
  await expect.poll(() => chosen.filter({ hasText: 'taken' }).count()).toBe(1);
  expect(await bookingsOf('Priya Nair', monday)).toEqual([]);
  await notice.getByRole('button', { name: 'Leave them out and book the other 3' }).click();
  await page.getByText('Priya Nair is booked for 3 sessions.').waitFor();
  const expected = await Promise.all([0, 7, 21].map((later) => hands.instantAt(addDays(monday, later), 540)));
  expect(await bookingsOf('Priya Nair', monday)).toEqual(expected.map((at) => Date.parse(at)));
});

test('times are picked in a month, by pointer and by keys', async () => {
  const { page, days } = await hands.openNextWeek();
  const tuesday = days[1]!;
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Book for a client' });
  await dialog.getByLabel('Day', { exact: true }).fill(tuesday);
  await dialog.getByRole('group', { name: 'Open times' }).getByRole('button', { name: '9:00' }).click();
  await dialog.getByRole('button', { name: 'Add another time' }).click();
  const later = addDays(tuesday, 7);
  await expect.poll(() => dialog.locator(`[data-day="${later}"]`).getAttribute('aria-pressed')).toBe('true');
  await dialog.locator(`[data-day="${later}"]`).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-day'))).toBe(addDays(later, 1));
  await expect.poll(() => dialog.locator(`[data-day="${addDays(later, 1)}"]`).getAttribute('aria-pressed')).toBe('true');
  const times = dialog.getByRole('group', { name: 'Open times' });
  const chosen = dialog.getByRole('list', { name: 'Chosen times' }).getByRole('listitem');
  await times.getByRole('button', { name: '13:00' }).click();
  await expect.poll(() => chosen.count()).toBe(2);
  await times.getByRole('button', { name: '14:00' }).click();
  await expect.poll(() => chosen.count()).toBe(3);
  await times.getByRole('button', { name: '13:00' }).click();
  await expect.poll(() => chosen.count()).toBe(2);
  await dialog.getByRole('button', { name: 'Book 2 sessions' }).waitFor();
});

test('marked as missed, marked back by Undo, and completed, which offers the same time next week', async () => {
  const { page, days } = await hands.openNextWeek();
  const booking = await hands.bookByApi(days[1]!, 600, 'Jonas Keller');
  ahead = Date.parse(booking.endsAt) + MINUTE - Date.now();
  const panel = await openPanel(page, 'Jonas Keller');
  await panel.getByRole('button', { name: 'No-show', exact: true }).click();
  const marked = await toast(page, 'Jonas Keller is marked as a no-show.');
  await panel.getByText('No-show', { exact: true }).first().waitFor();
  expect((await hands.bookingNow(booking.id)).status).toBe('no_show');
  await marked.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Undone.', { exact: true }).waitFor();
  await panel.getByRole('button', { name: 'Completed', exact: true }).click();
  await page.getByText('The session with Jonas Keller is completed.').waitFor();
  await panel.getByText('Same time next week?').waitFor();
  await panel.getByRole('button', { name: 'History and mails' }).click();
  await panel.getByText('Marked as completed').waitFor();
  await panel.getByText('Mark taken back').waitFor();
  await panel.getByRole('button', { name: 'Book it' }).click();
  const again = await toast(page, /^Jonas Keller is booked/);
  const next = await hands.instantAt(addDays(days[1]!, 7), 600);
  expect(await bookingsOf('Jonas Keller', days[1]!)).toEqual([Date.parse(next)]);
  await again.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => bookingsOf('Jonas Keller', days[1]!)).toEqual([]);
});

test('cancelled, and brought back by Undo before anybody heard of it', async () => {
  const { page, days } = await hands.openNextWeek();
  const booking = await hands.bookByApi(days[2]!, 840, 'Sam Whitfield');
  const panel = await openPanel(page, 'Sam Whitfield');
  // However long it takes here, nobody hears of it before the time to undo it is over.
  still = Date.now();
  await panel.getByRole('button', { name: 'Cancel session' }).click();
  await panel.getByRole('button', { name: 'Cancel the session' }).click();
  const cancelled = await toast(page, 'The session with Sam Whitfield is cancelled.');
  expect((await hands.bookingNow(booking.id)).status).toBe('cancelled');
  await cancelled.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('The session with Sam Whitfield stands again.').waitFor();
  expect((await hands.bookingNow(booking.id)).status).toBe('confirmed');
  const { mails } = await practice.api<{ mails: { kind: string }[] }>('GET', `/coach/${practice.coachId}/bookings/${booking.id}/history`);
  expect(mails.filter(({ kind }) => kind.includes('cancel'))).toEqual([]);
});

test('the client is asked to choose another time; it shows until it is taken back', async () => {
  const { page, days } = await hands.openNextWeek();
  const booking = await hands.bookByApi(days[3]!, 600, 'Ada Lindqvist');
  const panel = await openPanel(page, 'Ada Lindqvist');
  await panel.getByRole('button', { name: 'Ask for another time' }).click();
  await panel.getByLabel('A word to the client').fill('The dentist could not wait.');
  await panel.getByRole('button', { name: 'Send the question' }).click();
  await panel.getByText('Asked to choose another time').waitFor();
  await panel.getByText('The dentist could not wait.').waitFor();
  await session(page, 'Ada Lindqvist').filter({ hasText: 'Asked to move' }).waitFor();
  expect((await hands.bookingNow(booking.id)).reschedule).toMatchObject({ note: 'The dentist could not wait.' });
  await panel.getByRole('button', { name: 'Take the question back' }).click();
  await page.getByText(/The question is taken back/).waitFor();
  await expect.poll(async () => (await hands.bookingNow(booking.id)).reschedule).toBeNull();
});

test('a move onto something taken names who is there', async () => {
  const { page, days } = await hands.openNextWeek();
  await hands.bookByApi(days[4]!, 600, 'Noor Haddad');
  await hands.bookByApi(days[4]!, 840, 'Tom Okafor');
  await session(page, 'Tom Okafor').waitFor();
  await drag(page, await pointAt(page, days[4]!, '14:00'), await pointAt(page, days[4]!, '10:00'));
  const dialog = page.getByRole('dialog', { name: 'Move this session' });
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  const there = dialog.getByRole('list', { name: 'At that time' });
  await expect.poll(() => there.getByRole('listitem').allInnerTexts()).toEqual([expect.stringMatching(/^Noor Haddad, .*10:00.*11:00/)]);
});

test('a public booking appears without a reload, and the open panel follows what others do', async () => {
  const { page, days } = await hands.openNextWeek();
  const startsAt = await hands.instantAt(days[3]!, 840);
  const visitor = (await practice.browser.newContext()).request;
  const headers = { origin: practice.url };
  const booked = await visitor.post(`${practice.url}/api/v1/bookings`, {
    headers,
    data: {
      coachSlug: 'maren-voss',
      serviceSlug: 'coaching-session',
      startsAt,
      name: 'Lena Berg',
      email: 'lena@example.com',
      timeZone: 'Europe/Berlin',
    },
  });
  expect(booked.status()).toBe(201);
  const { booking, manageToken } = (await booked.json()) as { booking: { id: string }; manageToken: string };
  const shown = session(page, 'Lena Berg');
  await expect.poll(() => shown.getAttribute('class')).toContain('session-public');
  const panel = await openPanel(page, 'Lena Berg');
  await panel.getByText(/Berlin time/).waitFor();
  await visitor.post(`${practice.url}/api/v1/manage/${manageToken}/cancel`, { headers, data: { reason: 'Ill' } });
  await panel.getByText('Cancelled by the client.').waitFor();
  expect((await hands.bookingNow(booking.id)).status).toBe('cancelled');
});

test('two who write the same note: the later one sees what the other wrote, and nothing is lost', async () => {
  const { page, days } = await hands.openNextWeek();
  const booking = await hands.bookByApi(days[0]!, 840, 'Nils Borg');
  const panel = await openPanel(page, 'Nils Borg');
  await panel.getByLabel('Your private note').fill('Mine');
  // What others do would be seen at once; here the news wait for the save, so that the save itself is refused.
  const refused = page.waitForResponse((response) => response.request().method() === 'PUT' && response.status() === 409);
  await page.route(`**/bookings/${booking.id}`, async (route) => {
    if (route.request().method() === 'GET') await refused;
    await route.fallback();
  });
  const theirs = { coachNote: 'Theirs', version: (await hands.bookingNow(booking.id)).version };
  await practice.api('PUT', `/coach/${practice.coachId}/bookings/${booking.id}/note`, theirs);
  const save = panel.getByRole('button', { name: 'Save note' });
  await save.click();
  const conflict = panel.getByRole('alert');
  await conflict.getByText('Theirs', { exact: true }).waitFor();
  await conflict.getByText(/^Maren Voss changed it on /).waitFor();
  await conflict.getByRole('button', { name: 'Keep both' }).click();
  await save.click();
  await page.getByText('Note saved.').waitFor();
  expect((await hands.bookingNow(booking.id)).coachNote).toBe('Theirs\nMine');
});

test('a note is kept also where something else of the session changed before the page had heard of it', async () => {
  const { page, days } = await hands.openNextWeek();
  const booking = await hands.bookByApi(days[1]!, 840, 'Rosa Iqbal');
  const panel = await openPanel(page, 'Rosa Iqbal');
  const refused = page.waitForResponse((response) => response.request().method() === 'PUT' && response.status() === 409);
  await page.route(`**/bookings/${booking.id}`, async (route) => {
    if (route.request().method() === 'GET') await refused;
    await route.fallback();
  });
  const later = { startsAt: await hands.instantAt(days[1]!, 900), tellClient: false };
  await practice.api('POST', `/coach/${practice.coachId}/bookings/${booking.id}/move`, later);
  await panel.getByLabel('Your private note').fill('Call her');
  await panel.getByRole('button', { name: 'Save note' }).click();
  await page.getByText('Note saved.').waitFor();
  const { coachNote, startsAt } = await hands.bookingNow(booking.id);
  expect([coachNote, Date.parse(startsAt)]).toEqual(['Call her', Date.parse(later.startsAt)]);
});

test('the panel says what happened and what was sent', async () => {
  const { page, days } = await hands.openNextWeek();
  const booking = await hands.bookByApi(days[0]!, 960, 'Ines Prado');
  await practice.api('POST', `/coach/${practice.coachId}/bookings/${booking.id}/move`, { startsAt: await hands.instantAt(days[0]!, 900) });
  // The mail leaves when there is time for it.
  const history = () => practice.api<{ mails: unknown[] }>('GET', `/coach/${practice.coachId}/bookings/${booking.id}/history`);
  await expect.poll(async () => (await history()).mails.length).toBeGreaterThan(0);
  const panel = await openPanel(page, 'Ines Prado');
  await panel.getByRole('button', { name: 'History and mails' }).click();
  await panel.getByText(/^Moved from /).waitFor();
  await panel.getByText('Booked', { exact: true }).waitFor();
  await panel.getByText(/^Mail for ines\.prado@example\.com/).waitFor();
});

test('a time that is not free says why, for each kind of client, and where that is set', async () => {
  const { page, days } = await hands.openNextWeek();
  const noon = await pointAt(page, days[0]!, '12:00');
  await page.mouse.click(noon.x, noon.y);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'For the service' }).click();
  await page.getByRole('option', { name: 'Coaching session' }).click();
  await dialog.getByRole('listitem').first().waitFor();
  await dialog.getByText('VIP', { exact: true }).click();
  await dialog.getByRole('listitem').first().waitFor();
  await dialog.getByRole('link', { name: 'To your hours' }).click();
  await page.getByRole('heading', { level: 1, name: 'Availability' }).waitFor();
});
