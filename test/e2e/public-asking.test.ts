import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createPublicPractice } from './public-practice.ts';
import { bookElsewhere, expectSound, fillIn, inviteVisitors, PHONE, timeButton, type Visitors } from './visitors.ts';

let all: Visitors;
beforeAll(async () => {
  all = await inviteVisitors();
  await createPublicPractice(all.db, { rules: { instant: false, answerWithinMinutes: 2 * 24 * 60, freeCancelMinutes: 48 * 60 } });
  await createPublicPractice(all.db, { slug: 'soon', rules: { noticeMinutes: 0, instantFromMinutes: 24 * 60, cancelUntilMinutes: 0 } });
  await createPublicPractice(all.db, { slug: 'full', rules: { mostPerDay: 1, requestOverLimit: true } });
});
afterEach(() => all.leave());
afterAll(() => all.stop());

it('says before anything is typed that a time is asked for, what happens next and what would hold, and then that it waits', async () => {
  const page = await all.visit('/maren', { viewport: PHONE, timezoneId: 'Europe/Lisbon' });
  await page.getByText('On request').first().waitFor();
  await page.goto('/maren/deep-session?day=2027-03-04');
  await timeButton(page, '15:00').click();
  await page.getByText('You ask for this time').waitFor();
  await page.getByText('Maren Holt decides about each booking personally. It is held for you, and you hear within 2 days.').waitFor();
  // On the viewer's clock: 15:00 in Lisbon.
  await page
    .getByText('You can move or cancel it yourself until Wed 3 March, 15:00. Cancelling after Tue 2 March, 15:00 counts as late.')
    .waitFor();
  await expectSound(page);
  await fillIn(page, 'asks@example.com');
  await page.getByRole('button', { name: 'Ask for this time' }).click();
  await page.getByText('Asked for — not confirmed yet').waitFor();
  await expectSound(page);
  const [asked] = await all.db
    .selectFrom('bookings')
    .select(['status', 'startsAt'])
    .where('clientEmail', '=', 'asks@example.com')
    .execute();
  expect(asked).toEqual({ status: 'requested', startsAt: Date.parse('2027-03-04T15:00:00Z') });
});

it('asks only where the start is too soon, and says so', async () => {
  const page = await all.visit('/soon/first-conversation?day=2027-03-01');
  await timeButton(page, '17:30').click();
  await page.getByText('It starts too soon to be booked without a word from Maren Holt. It is held for you,').waitFor();
  await page.getByRole('button', { name: 'Ask for this time' }).waitFor();
  await expectSound(page);
  await page.goto('/soon/first-conversation?day=2027-03-03');
  await timeButton(page, '10:00').click();
  await page.getByRole('button', { name: 'Book this time' }).waitFor();
  expect(await page.getByText('You ask for this time').count()).toBe(0);
});

it('asks where the day is full, and books where it is not', async () => {
  await bookElsewhere(all, 'full', '2027-03-04T15:00:00Z', 'first-conversation');
  const page = await all.visit('/full/first-conversation?day=2027-03-04');
  await timeButton(page, '11:00').click();
  await page.getByText('That day or week is full already, but Maren Holt may make room.').waitFor();
  await page.getByRole('button', { name: 'Ask for this time' }).waitFor();
  await page.goto('/full/first-conversation?day=2027-03-05');
  await timeButton(page, '11:00').click();
  await page.getByRole('button', { name: 'Book this time' }).waitFor();
});
