import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { makeLinkToken } from '../../server/link-token.ts';
import { createApiKey } from '../factories/api-key.ts';
import { jsonClient, type JsonClient } from '../http/json-client.ts';
import { TEST_SECRET } from '../server.ts';
import { hearing } from './hearing.ts';
import { createPublicPractice } from './public-practice.ts';
import { dayButton, expectSound, inviteVisitors, NOW, PHONE, timeButton, type Visitors } from './visitors.ts';

let all: Visitors;
let coachId: string;
let coach: JsonClient;

beforeAll(async () => {
  all = await inviteVisitors();
  ({ coachId } = await createPublicPractice(all.db, { rules: { moveUntilMinutes: 14 * 1440, cancelUntilMinutes: 14 * 1440 } }));
  coach = jsonClient(all.url, await createApiKey(all.db, coachId));
});
afterEach(() => all.leave());
afterAll(() => all.stop());

/** Books by the API; the booking, and the path of its link. */
async function booked(startsAt: string, email: string): Promise<{ readonly id: string; readonly link: string }> {
  const { status, body } = await jsonClient(all.url)('POST', '/bookings', {
    coachSlug: 'maren',
    serviceSlug: 'deep-session',
    startsAt,
    name: 'Ada Tremblay',
    email,
    timeZone: 'Europe/Lisbon',
  });
  expect(status).toBe(201);
  return { id: body.booking.id, link: `/m/${body.manageToken}` };
}

async function asked(startsAt: string, email: string, note = 'A funeral in the family, I am sorry.'): Promise<string> {
  const { id, link } = await booked(startsAt, email);
  expect((await coach('POST', `/coach/${coachId}/bookings/${id}/ask-to-move`, { note })).status).toBe(200);
  return link;
}

const near = '.asked-nearest button';

it('sees at once why, when it was and what is near, chooses, confirms, and is done', async () => {
  const page = await all.visit(await asked('2027-03-03T15:00:00Z', 'desk@example.com'), { timezoneId: 'Europe/Lisbon' });
  await page.getByRole('heading', { name: 'Please choose another time' }).waitFor();
  await page.getByText('A funeral in the family, I am sorry.').waitFor();
  await page.getByText('Wed 3 March, 15:00–16:00').waitFor();
  // The coach's day begins at nine in Toronto, 14:00 here; at noon she eats.
  await expect
    .poll(() => page.locator(near).allInnerTexts())
    .toEqual([
      'Wed 3 March, 14:00',
      'Wed 3 March, 16:00',
      'Wed 3 March, 18:00',
      'Wed 3 March, 18:30',
      'Wed 3 March, 19:00',
      'Wed 3 March, 19:30',
    ]);
  await expectSound(page);
  await page.getByRole('button', { name: 'Wed 3 March, 18:00' }).click();
  await page.getByRole('heading', { name: 'Move to this time?' }).waitFor();
  await expect
    .poll(() => page.locator('.from-to dd').allInnerTexts())
    .toEqual(['Wed 3 March, 15:00–16:00\nLisbon time', 'Wed 3 March, 18:00–19:00\nLisbon time']);
  await expectSound(page);
  await page.getByRole('button', { name: 'Move the booking' }).click();
  await page.getByRole('heading', { name: 'Your booking has moved' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'Your booking' }).waitFor();
  expect(await page.getByText('Please choose another time').count()).toBe(0);
});

it('on a phone: the nearest, or any other day', async () => {
  const page = await all.visit(await asked('2027-03-04T15:00:00Z', 'phone@example.com'), { viewport: PHONE });
  await page.locator(near).nth(5).waitFor();
  await expectSound(page);
  await dayButton(page, '2027-03-11').click();
  await timeButton(page, '14:00').click();
  await page.getByRole('heading', { name: 'Move to this time?' }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Move the booking' }).click();
  await page.getByRole('heading', { name: 'Your booking has moved' }).waitFor();
});

it('may look at the booking first, or cancel it, although the deadline is over', async () => {
  const page = await all.visit(await asked('2027-03-05T15:00:00Z', 'cancel@example.com', ''));
  await page.getByRole('link', { name: 'See the booking' }).click();
  await page.getByText('Maren Holt asks you to choose another time').waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: 'Choose another time' }).click();
  await page.getByRole('link', { name: 'Cancel it instead' }).click();
  await page.getByRole('button', { name: 'Cancel the booking' }).click();
  await page.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
});

it('is told kindly when the chosen time goes to somebody else, and keeps the old one until then', async () => {
  const page = await all.visit(await asked('2027-03-09T15:00:00Z', 'late@example.com'));
  await page.getByRole('button', { name: 'Tue 9 March, 11:00' }).click();
  await page.getByRole('button', { name: 'Move the booking' }).waitFor();
  await hearing(page);
  await booked('2027-03-09T16:00:00Z', 'faster@example.com');
  await page.getByText('Somebody else has just taken this time').waitFor();
  await page.locator('.near button').first().waitFor();
  await expectSound(page);
  await page.reload();
  await page.getByText('Tue 9 March, 10:00–11:00').waitFor();
});

/** The link of a session that the coach wrote down afterwards. */
async function pastLink(startsAt: string): Promise<string> {
  const service = all.db.selectFrom('services').select('id').where('coachId', '=', coachId).where('slug', '=', 'deep-session');
  const { id: serviceId } = await service.executeTakeFirstOrThrow();
  const newClient = { name: 'Ada Tremblay', email: 'past@example.com' };
  const { body } = await coach('POST', `/coach/${coachId}/bookings`, { serviceId, newClient, startsAt });
  expect(Date.parse(body.endsAt)).toBeLessThan(NOW);
  const token = await all.db.selectFrom('accessTokens').select('id').where('bookingId', '=', body.id).executeTakeFirstOrThrow();
  return `/m/${makeLinkToken(TEST_SECRET)(token.id).token}`;
}

it('after a session, the same time a week later is one tap away', async () => {
  // Last Friday, ten in Toronto.
  const link = await pastLink('2027-02-26T15:00:00Z');
  const page = await all.visit(link, { viewport: PHONE, timezoneId: 'Europe/Lisbon' });
  await page.getByRole('heading', { name: 'Same time next week?' }).waitFor();
  await expect.poll(() => page.locator('.next-week .when').innerText()).toContain('Fri 5 March, 10:00–11:00\nToronto time — 15:00 for you');
  expect(await page.getByRole('link', { name: 'Move it' }).count()).toBe(0);
  await expectSound(page);
  await page.getByRole('button', { name: 'Book it with Maren Holt' }).click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  await page.getByText('Fri 5 March, 10:00–11:00').waitFor();
  await page.goto(link);
  await page.getByRole('link', { name: 'Book a new time' }).waitFor();
  expect(await page.getByRole('heading', { name: 'Same time next week?' }).count()).toBe(0);
});
