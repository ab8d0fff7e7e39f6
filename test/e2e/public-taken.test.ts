import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { hearing } from './hearing.ts';
import { createPublicPractice } from './public-practice.ts';
import { bookElsewhere, expectSound, fillIn, inviteVisitors, startsOf, timeButton, type Visitors } from './visitors.ts';

let all: Visitors;
beforeAll(async () => {
  all = await inviteVisitors();
  await createPublicPractice(all.db);
});
afterEach(() => all.leave());
afterAll(() => all.stop());

it('takes a time off the page when somebody else books it, without a reload', async () => {
  const page = await all.visit('/maren/deep-session?day=2027-03-03');
  await timeButton(page, '10:00').waitFor();
  await hearing(page);
  await bookElsewhere(all, 'maren', '2027-03-03T15:00:00Z');
  await timeButton(page, '10:00').waitFor({ state: 'detached' });
  await timeButton(page, '11:00').waitFor();
});

it('says at once when the chosen time is gone, keeps the form and offers the nearest', async () => {
  const page = await all.visit('/maren/deep-session?day=2027-03-04');
  await timeButton(page, '10:00').click();
  await fillIn(page, 'gone@example.com');
  await hearing(page);
  await bookElsewhere(all, 'maren', '2027-03-04T15:00:00Z');
  await page.getByText('Somebody else has just taken this time').waitFor();
  await expectSound(page);
  await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Ada Tremblay');
  await expect
    .poll(() => page.locator('.near .button').allInnerTexts())
    .toEqual(['Thu 4 March, 09:00', 'Thu 4 March, 11:00', 'Thu 4 March, 13:00']);
  await page.getByRole('button', { name: 'Thu 4 March, 11:00' }).click();
  await page.getByText('Somebody else has just taken this time').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  expect(await startsOf(all, 'gone@example.com')).toEqual(['2027-03-04T16:00:00.000Z']);
});

it('the loser of a race at the button gets the server’s alternatives, and the form stays', async () => {
  const page = await all.visit('/maren/deep-session');
  // Deaf to what others do, as on a bad line.
  await page.routeWebSocket('**/live/**', (socket) => socket.close());
  await page.goto('/maren/deep-session?day=2027-03-05');
  await timeButton(page, '10:00').click();
  await fillIn(page, 'race@example.com');
  await bookElsewhere(all, 'maren', '2027-03-05T15:00:00Z');
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByText('Somebody else has just taken this time').waitFor();
  await page.locator('.near .button').first().waitFor();
  await expectSound(page);
  await expect.poll(() => page.getByLabel('Mail address').inputValue()).toBe('race@example.com');
  await page.locator('.near .button').first().click();
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  expect(await startsOf(all, 'race@example.com')).toHaveLength(1);
});

it('books once, although the answer is lost and asked for again', async () => {
  const page = await all.visit('/maren/deep-session?day=2027-03-09');
  const keys: (string | undefined)[] = [];
  let lost = 0;
  await page.route('**/api/v1/bookings', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (lost >= 3) return route.continue();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  await timeButton(page, '10:00').click();
  await fillIn(page, 'lost@example.com');
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByText('No answer came from the server').waitFor();
  await expectSound(page);
  expect(await page.getByText('Somebody else has just taken this time').count()).toBe(0);
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  expect(new Set(keys).size).toBe(1);
  expect(keys).toHaveLength(4);
  expect(await startsOf(all, 'lost@example.com')).toHaveLength(1);
});

it('says when it is offline and that nothing is lost', async () => {
  const page = await all.visit(`/maren?${randomUUID()}`);
  await page.getByRole('heading', { name: 'Maren Holt' }).waitFor();
  await page.context().setOffline(true);
  await page.getByText('You are offline.').waitFor();
  await expectSound(page);
});

it('who comes back to a time they booked is led to their booking, not told that somebody else has it', async () => {
  const page = await all.visit('/maren/deep-session?day=2027-03-11');
  await timeButton(page, '10:00').click();
  await fillIn(page, 'back@example.com');
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  await page.goto('/maren/deep-session?day=2027-03-11&at=2027-03-11T15:00:00.000Z');
  await page.getByText('This time is yours already').waitFor();
  expect(await page.getByText('Somebody else has just taken this time').count()).toBe(0);
  await expectSound(page);
  await page.getByRole('link', { name: 'See what you booked or asked for' }).click();
  await page.getByRole('heading', { name: 'Your booking' }).waitFor();
});

it('is told what came of it where the coach decides to be asked while the form is filled in', async () => {
  const page = await all.visit('/maren/first-conversation?day=2027-03-12');
  await timeButton(page, '10:00').click();
  await fillIn(page, 'terms@example.com');
  await hearing(page);
  await all.db
    .updateTable('services')
    .set({ rules: JSON.stringify({ instant: false }) })
    .where('slug', '=', 'first-conversation')
    .execute();
  // Nothing told the page: what it says of this is old, what it says after is not.
  await page.getByRole('button', { name: 'Book this time' }).click();
  await page.getByRole('heading', { name: 'Your request is with Maren Holt' }).waitFor();
  await expectSound(page);
});
