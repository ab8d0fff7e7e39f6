import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CoachBookingView } from '../../contract/bookings.ts';
import type { HoldView } from '../../contract/calendar.ts';
import type { FreedTimeView } from '../../contract/waitlist/freed-time-view.ts';
import { wallIn } from '../../web/app/time/wall-in.ts';
import { drag, pointAt } from './calendar-hands.ts';
import { expectSound } from './clients-practice.ts';
import { hearing } from './hearing.ts';
import { toast } from './toast.ts';
import { openWaitlistPractice, type WaitlistPractice, workdayAt } from './waitlist-practice.ts';

let practice: WaitlistPractice;
beforeAll(async () => {
  practice = await openWaitlistPractice();
});
afterAll(() => practice.stop());
// Whoever still waits would be asked about the times of the next test.
afterEach(() => practice.clear());

const ZONE = 'America/Toronto';
const keptOn = (page: Page): Locator => page.locator('.session-kept');
const sheetOf = (page: Page): Locator => page.getByRole('dialog', { name: 'Kept for the waitlist' });
const freedTime = (id: string) => practice.api<FreedTimeView>('GET', practice.own(`/freed-times/${id}`));
/** The bookings of a day that take time, and the holds. */
const standing = async (startsAt: string) => {
  const { date } = wallIn(ZONE, startsAt);
  const day = await practice.api<{ bookings: CoachBookingView[]; holds: HoldView[] }>(
    'GET',
    practice.own(`/calendar?from=${date}&to=${date}`),
  );
  return { bookings: day.bookings.map(({ clientName }) => clientName), holds: day.holds.map(({ note }) => note) };
};

/** A time that fell free, and is offered to the first of these; the others wait behind. */
async function keptFor(startsAt: string, ...names: readonly string[]): Promise<FreedTimeView> {
  for (const name of names) await practice.wait((await practice.client(name)).id);
  await practice.free(startsAt);
  const held = await practice.held();
  expect(held).toHaveLength(1);
  return held[0]!;
}

/** The calendar with the sheet of a kept time. */
async function openKept(freed: FreedTimeView): Promise<Page> {
  const page = await practice.open(`/app/calendar?kept=${freed.id}`);
  await hearing(page);
  await sheetOf(page).getByRole('heading', { level: 2 }).waitFor();
  await keptOn(page).first().waitFor();
  return page;
}

async function closeSheet(page: Page): Promise<void> {
  await sheetOf(page).getByRole('button', { name: 'Close' }).click();
  await sheetOf(page).waitFor({ state: 'detached' });
}

/** "10:00" on the coach's clock, and so many minutes later. */
const clockAt = (startsAt: string, later = 0) => {
  const minute = wallIn(ZONE, startsAt).minute + later;
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
};

test('a kept time says who has it; it is offered to somebody else, and taken back', async () => {
  const freed = await keptFor(workdayAt(0), 'Ada Tremblay', 'Bo Ekman');
  const page = await openKept(freed);
  await keptOn(page)
    .getByText(/^Kept for the waitlist: offered to Ada Tremblay until /)
    .waitFor({ state: 'attached' });
  const sheet = sheetOf(page);
  await sheet.getByText(/^Offered to Ada Tremblay until .* Nobody else can book it\.$/).waitFor();
  await sheet.getByText('A session was cancelled.').waitFor();
  await expectSound(page);
  await sheet.getByRole('button', { name: 'Offer it to…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Offer this time' });
  await dialog.getByText(/^Ada Tremblay has this time offered until/).waitFor();
  const ada = dialog.getByRole('radio', { name: /^Ada Tremblay/ });
  await ada.getByText('Was offered this time already').waitFor();
  expect(await ada.isDisabled()).toBe(true);
  await expectSound(page);
  await dialog.getByRole('button', { name: 'Offer it to Bo Ekman' }).click();
  await sheet.getByText(/^Offered to Bo Ekman until /).waitFor();
  await keptOn(page)
    .getByText(/offered to Bo Ekman/)
    .waitFor({ state: 'attached' });
  await sheet.getByRole('button', { name: 'Take it back' }).click();
  await sheet.getByText(/^You took it back\./).waitFor();
  await keptOn(page).waitFor({ state: 'detached' });
  expect(await freedTime(freed.id)).toMatchObject({ state: 'taken_back', offers: [{ state: 'withdrawn' }, { state: 'withdrawn' }] });
});

test('whoever books a client over it reads who has it offered, takes it back and books in one press', async () => {
  const startsAt = workdayAt(1);
  const freed = await keptFor(startsAt, 'Cleo Marsh');
  const page = await openKept(freed);
  await sheetOf(page).getByRole('button', { name: 'Book it for…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Book for a client' });
  await dialog.getByText('New client').click();
  await dialog.getByLabel('Name').fill('Dana Frost');
  await dialog.getByLabel('Mail address').fill('dana@example.com');
  await dialog.getByRole('button', { name: 'Book', exact: true }).click();
  const refused = dialog.getByRole('alert');
  await refused.getByText('This time is kept for the waitlist').waitFor();
  await refused.getByRole('list', { name: 'Kept at that time' }).getByText('Offered to Cleo Marsh').waitFor();
  expect(await refused.getByRole('button', { name: 'Overbook anyway' }).count()).toBe(0);
  await expectSound(page);
  await refused.getByRole('button', { name: 'Take it back and book' }).click();
  await page.getByText(/^Dana Frost is booked/).waitFor();
  expect((await standing(startsAt)).bookings).toEqual(['Dana Frost']);
  expect(await freedTime(freed.id)).toMatchObject({ state: 'taken_back', endReason: 'coach' });
});

test('a session that is dragged onto it moves there once it is taken back', async () => {
  const startsAt = workdayAt(2);
  const { date } = wallIn(ZONE, startsAt);
  const freed = await keptFor(startsAt, 'Emil Sand');
  const from = new Date(Date.parse(startsAt) + 4 * 3_600_000).toISOString();
  const newClient = { name: 'Fay Lund', email: 'fay@example.com' };
  const booked = await practice.api<CoachBookingView>('POST', practice.own('/bookings'), {
    serviceId: practice.service.id,
    newClient,
    startsAt: from,
    tellClient: false,
  });
  const page = await openKept(freed);
  await closeSheet(page);
  await page.locator('.session', { hasText: 'Fay Lund' }).waitFor();
  await drag(page, await pointAt(page, date, clockAt(from)), await pointAt(page, date, clockAt(startsAt)));
  const dialog = page.getByRole('dialog', { name: 'Move this session' });
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  await dialog.getByText('Offered to Emil Sand').waitFor();
  await dialog.getByRole('button', { name: 'Take it back and move' }).click();
  await page.getByText(/^Fay Lund moved to /).waitFor();
  // What she left is free now, and whoever waits may have that.
  const moved = await practice.api<CoachBookingView>('GET', practice.own(`/bookings/${booked.id}`));
  expect(Date.parse(moved.startsAt)).toBe(Date.parse(startsAt));
  expect((await freedTime(freed.id)).state).toBe('taken_back');
});

test('a time is held back over it once it is taken back', async () => {
  const startsAt = workdayAt(3);
  const { date } = wallIn(ZONE, startsAt);
  const freed = await keptFor(startsAt, 'Gus Holm');
  const page = await openKept(freed);
  await closeSheet(page);
  await drag(page, await pointAt(page, date, clockAt(startsAt, -60)), await pointAt(page, date, clockAt(startsAt, 30)));
  await page.getByRole('button', { name: 'Hold it back' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hold this time back' });
  await dialog.getByLabel('Note').fill('For the roof');
  await dialog.getByRole('button', { name: 'Hold it back' }).click();
  await dialog.getByText('Offered to Gus Holm').waitFor();
  await dialog.getByRole('button', { name: 'Take it back and hold' }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(async () => (await standing(startsAt)).holds).toEqual(['For the roof']);
  expect((await freedTime(freed.id)).state).toBe('taken_back');
});

test('an open time is offered from the calendar to whom it suits first, and is open again by Undo', async () => {
  const startsAt = workdayAt(4);
  const { date } = wallIn(ZONE, startsAt);
  const { id } = await practice.client('Hedda Vik');
  await practice.wait(id, { weekdays: [6, 7] });
  await practice.wait((await practice.client('Ida Noor')).id);
  const page = await practice.open('/app/calendar');
  await hearing(page);
  // Three weeks ahead and a day or a few.
  while ((await page.locator(`[role=columnheader][data-date="${date}"]`).count()) === 0) {
    const before = await page.locator('[role=columnheader][data-date]').first().getAttribute('data-date');
    await page.keyboard.press('ArrowRight');
    await page.locator(`[role=columnheader][data-date="${before}"]`).waitFor({ state: 'detached' });
  }
  const empty = await pointAt(page, date, clockAt(startsAt));
  await page.mouse.click(empty.x, empty.y);
  await page.getByRole('button', { name: /^Offer it to the waitlist/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Offer this time' });
  await dialog.getByRole('group', { name: 'It suits them' }).getByText('Ida Noor').waitFor();
  await dialog.getByRole('group', { name: 'What speaks against it' }).getByText('Not a day that suits them').waitFor();
  await dialog.getByText('It is kept for this one person. If they say no, it is open again.').waitFor();
  await dialog.getByRole('searchbox', { name: 'Find somebody in line' }).fill('hedda');
  await dialog.getByRole('radio', { name: /^Ida Noor/ }).waitFor({ state: 'detached' });
  await dialog.getByRole('radio', { name: /^Hedda Vik/ }).click();
  await dialog.getByRole('button', { name: 'Offer it to Hedda Vik' }).click();
  const said = await toast(page, /^Hedda Vik is asked about/);
  await keptOn(page)
    .getByText(/offered to Hedda Vik/)
    .waitFor({ state: 'attached' });
  await said.getByRole('button', { name: 'Undo' }).click();
  await page.getByText('Taken back. The time is open again.').waitFor();
  await keptOn(page).waitFor({ state: 'detached' });
  expect(await practice.held()).toEqual([]);
});
