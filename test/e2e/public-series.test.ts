import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createPublicPractice } from './public-practice.ts';
import { bookElsewhere, expectSound, inviteVisitors, NOW, PHONE, type Visitors } from './visitors.ts';

const DAY = 24 * 60 * 60_000;
let now = NOW;
let all: Visitors;
beforeAll(async () => {
  all = await inviteVisitors(() => now);
  const rules = { clientSeries: true, windowDays: 365, cancelUntilMinutes: 0, freeCancelMinutes: 48 * 60 };
  for (const slug of ['maren', 'more', 'ends']) await createPublicPractice(all.db, { slug, rules });
});
afterEach(async () => {
  now = NOW;
  await all.leave();
});
afterAll(() => all.stop());

/** Thursdays at ten from 4 March, booked by the API; the paths of the links in the mail, by order of dates. */
async function bookedSeries(coachSlug: string, count: number): Promise<readonly string[]> {
  const response = await fetch(`${all.url}/api/v1/bookings/series`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      coachSlug,
      serviceSlug: 'deep-session',
      name: 'Ada Tremblay',
      email: 'ada@example.com',
      timeZone: 'America/Toronto',
      pattern: {
        startsOn: '2027-03-04',
        startMinute: 600,
        rhythm: { kind: 'weekly', every: 1, weekdays: [4] },
        end: { kind: 'count', count },
      },
    }),
  });
  expect(response.status).toBe(201);
  const { bookings } = (await response.json()) as { bookings: { booking: { startsAt: string }; manageToken: string }[] };
  return bookings
    .toSorted((one, other) => Date.parse(one.booking.startsAt) - Date.parse(other.booking.startsAt))
    .map(({ manageToken }) => `/m/${manageToken}`);
}

const statusesOf = async (slug: string) => {
  const rows = await all.db
    .selectFrom('bookings')
    .innerJoin('coaches', 'coaches.id', 'bookings.coachId')
    .select(['bookings.status', 'bookings.cancelledLate'])
    .where('coaches.slug', '=', slug)
    .orderBy('bookings.startsAt')
    .execute();
  return rows.map(({ status, cancelledLate }) => (cancelledLate ? `${status}, late` : status));
};

it('shows how far it is and every date, leaves one out, and says before that it counts as late', async () => {
  const [first = ''] = await bookedSeries('maren', 4);
  // Two days and an hour before the first session, then in the second week.
  const page = await all.visit(first, { viewport: PHONE });
  await page.getByText('0 of 4').first().waitFor();
  await page.getByRole('button', { name: 'Leave out Thu 11 March, 10:00' }).click();
  const dialog = page.getByRole('dialog', { name: 'Leave out Thu 11 March?' });
  await dialog.waitFor();
  expect(await dialog.getByText('This counts as a late cancellation').count()).toBe(0);
  await expectSound(page);
  await dialog.getByRole('button', { name: 'Leave it out' }).click();
  await page.getByText('Thu 11 March is left out.').waitFor();
  await page.getByText('0 of 3').first().waitFor();
  await expectSound(page);
  expect(await statusesOf('maren')).toEqual(['confirmed', 'cancelled', 'confirmed', 'confirmed']);

  now = NOW + 16 * DAY;
  await page.clock.setFixedTime(now);
  await page.reload();
  await page.getByText('1 of 3').first().waitFor();
  now = Date.parse('2027-03-24T14:00:00Z');
  await page.clock.setFixedTime(now);
  await page.reload();
  await page.getByText('2 of 3').first().waitFor();
  await page.getByRole('button', { name: 'Leave out Thu 25 March, 10:00' }).click();
  await page.getByText('This counts as a late cancellation').waitFor();
  await page.getByText('It could be cancelled freely until Tue 23 March, 10:00.').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await page.getByText('Thu 25 March is left out.').waitFor();
  expect(await statusesOf('maren')).toEqual(['confirmed', 'cancelled', 'confirmed', 'cancelled, late']);
});

it('cancelling one of a series asks how much is meant, and ends it from there', async () => {
  const [, second = ''] = await bookedSeries('ends', 4);
  const page = await all.visit(second);
  await page.getByRole('link', { name: 'Cancel it' }).click();
  await page.getByRole('radio', { name: 'This and all following (3 sessions)' }).check();
  await expectSound(page);
  await page.getByRole('button', { name: 'Cancel these sessions' }).click();
  await page.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
  await expectSound(page);
  expect(await statusesOf('ends')).toEqual(['confirmed', 'cancelled', 'cancelled', 'cancelled']);
});

it('goes on with more dates, those that are not free left out', async () => {
  const [first = ''] = await bookedSeries('more', 2);
  await bookElsewhere(all, 'more', '2027-03-25T14:00:00Z');
  const page = await all.visit(first, { viewport: { width: 320, height: 640 } });
  await page.getByRole('button', { name: 'Book more dates' }).click();
  await page.getByLabel('How many more?').fill('3');
  await page.getByText('1 is not free and will be left out.').waitFor();
  await expectSound(page);
  // Booked, but the answer never comes, however often it is asked again.
  let lost = 0;
  await page.route('**/series/more', async (route) => {
    if (lost >= 3) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Book 2 more' }).click();
  await page.locator('[role=alert]', { hasText: 'can’t be reached' }).waitFor();
  await expectSound(page);
  await page.locator('.more-dates [type=submit]:not([aria-disabled])').click();
  await page.getByText('2 more sessions are booked.').waitFor();
  await page.getByText('0 of 4').first().waitFor();
  await expectSound(page);
  const dates = await all.db
    .selectFrom('bookings')
    .innerJoin('coaches', 'coaches.id', 'bookings.coachId')
    .select('seriesDate')
    .where('coaches.slug', '=', 'more')
    .where('seriesDate', 'is not', null)
    .orderBy('seriesDate')
    .execute();
  expect(dates.map(({ seriesDate }) => seriesDate)).toEqual(['2027-03-04', '2027-03-11', '2027-03-18', '2027-04-01']);
});
