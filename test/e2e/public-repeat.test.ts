import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createPublicPractice } from './public-practice.ts';
import { bookElsewhere, expectSound, fillIn, inviteVisitors, PHONE, startsOf, timeButton, type Visitors } from './visitors.ts';

let all: Visitors;
beforeAll(async () => {
  all = await inviteVisitors();
  for (const slug of ['clashes', 'far', 'rivals', 'months'])
    await createPublicPractice(all.db, { slug, rules: { clientSeries: true, windowDays: 365, freeCancelMinutes: 48 * 60 } });
});
afterEach(() => all.leave());
afterAll(() => all.stop());

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name });
const segment = (page: Page, label: string) => page.locator('.segment', { hasText: label }).first();

it('looks at every date, has clashes settled one tap each, and books the rest over the change of clocks', async () => {
  await bookElsewhere(all, 'clashes', '2027-03-11T15:00:00Z');
  await bookElsewhere(all, 'clashes', '2027-03-18T14:00:00Z');
  const page = await all.visit('/clashes/deep-session?day=2027-03-04', { viewport: PHONE });
  await timeButton(page, '10:00').click();
  await page.getByRole('button', { name: 'Repeat it' }).click();
  await heading(page, 'Repeat it').waitFor();
  await page.getByLabel('How many sessions?').fill('4');
  await page.getByText('2 dates are not free.').waitFor();
  await expectSound(page);
  // The button leads to what is open.
  await page.getByRole('button', { name: 'Settle 2 dates first' }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('09:00');
  await page.getByRole('button', { name: 'Thu 11 March, 11:00' }).click();
  await page.getByText('1 date is not free.').waitFor();
  await page.getByRole('button', { name: 'Leave out Thu 18 March, 10:00' }).click();
  await page.getByText('3 dates, and all is settled.').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Go on with 3 dates' }).click();
  await heading(page, 'Every week on Thursday, 10:00').waitFor();
  await page.getByText('3 sessions, the last on Thu 25 March · 1 at another time · 1 left out').waitFor();
  await fillIn(page, 'weekly@example.com');
  await page.reload();
  await page.getByRole('button', { name: 'Book 3 sessions' }).click();
  await heading(page, 'You’re booked: 3 sessions').waitFor();
  await expectSound(page);
  // Ten stays ten: the clocks go forward on 14 March.
  expect(await startsOf(all, 'weekly@example.com')).toEqual([
    '2027-03-04T15:00:00.000Z',
    '2027-03-11T16:00:00.000Z',
    '2027-03-25T14:00:00.000Z',
  ]);
});

it('a rhythm is the coach’s, its dates are shown on the viewer’s clock, on several weekdays', async () => {
  const page = await all.visit('/far/deep-session?day=2027-03-05&at=2027-03-04T21:00:00.000Z&ask=repeat', {
    timezoneId: 'Pacific/Auckland',
    viewport: { width: 320, height: 640 },
  });
  await page.getByText('Days and times are as in Toronto').waitFor();
  await segment(page, 'Every 2 weeks').click();
  await page.getByRole('checkbox', { name: 'Tuesday' }).check();
  await page.getByLabel('How many sessions?').fill('4');
  await page.getByText('4 dates, and all of them are free.').waitFor();
  // 16:00 on Thursdays and Tuesdays in Toronto: a day later in Auckland, an hour less after Toronto's change.
  await expect
    .poll(() => page.locator('.series-day').allInnerTexts())
    .toEqual(['Fri 5 March, 10:00–11:00', 'Wed 17 March, 09:00–10:00', 'Fri 19 March, 09:00–10:00', 'Wed 31 March, 09:00–10:00']);
  await expectSound(page);
  await page.getByRole('button', { name: 'Go on with 4 dates' }).click();
  await heading(page, 'Every 2 weeks on Tuesday and Thursday, 16:00 Toronto time').waitFor();
  await page.getByRole('button', { name: 'Only once instead' }).click();
  await page.getByRole('button', { name: 'Book this time' }).waitFor();
});

it('says which months have no such day, and what becomes of them', async () => {
  const page = await all.visit('/months/deep-session?day=2027-03-31&at=2027-03-31T14:00:00.000Z&ask=repeat');
  await segment(page, 'Every month').click();
  await page.getByLabel('How many sessions?').fill('3');
  await page.getByText('3 dates, and all of them are free.').waitFor();
  await page.getByText('April 2027: the last day of the month instead, as there is no 31st.').waitFor();
  await expect
    .poll(() => page.locator('.series-day').allInnerTexts())
    .toEqual(['Wed 31 March, 10:00–11:00', 'Fri 30 April, 10:00–11:00', 'Mon 31 May, 10:00–11:00']);
  await segment(page, 'Go without').click();
  await page.getByText('April 2027 and June 2027 will have no session: no 31st there.').waitFor();
  await expectSound(page);
  await segment(page, 'On the last Wednesday').click();
  await page.getByText('Wed 28 April, 10:00–11:00').waitFor();
  await page.getByLabel('How many sessions?').fill('0');
  await page.getByText('A whole number from 1 to 52, please.').waitFor();
  await expectSound(page);
});

it('what is taken between the check and the button is shown at its date', async () => {
  const page = await all.visit('/rivals/deep-session');
  // Deaf to what others do, as on a bad line.
  await page.routeWebSocket('**/live/**', (socket) => socket.close());
  await page.goto('/rivals/deep-session?day=2027-03-04&at=2027-03-04T15:00:00.000Z&ask=repeat');
  await page.getByLabel('How many sessions?').fill('3');
  await page.getByText('3 dates, and all of them are free.').waitFor();
  await page.getByRole('button', { name: 'Go on with 3 dates' }).click();
  await fillIn(page, 'late@example.com');
  await bookElsewhere(all, 'rivals', '2027-03-11T15:00:00Z');
  await page.getByRole('button', { name: 'Book 3 sessions' }).click();
  await page.getByText('Some of these dates are not free.').waitFor();
  expect(await startsOf(all, 'late@example.com')).toEqual([]);
  await expectSound(page);
  await page.getByRole('button', { name: 'Settle the dates that were taken' }).click();
  await page.getByText('1 date is not free.').waitFor();
  await page.getByRole('button', { name: 'Leave out Thu 11 March, 10:00' }).click();
  await page.getByRole('button', { name: 'Go on with 2 dates' }).click();
  await expect.poll(() => page.getByLabel('Name').inputValue()).toBe('Ada Tremblay');
  await page.getByRole('button', { name: 'Book 2 sessions' }).click();
  await heading(page, 'You’re booked: 2 sessions').waitFor();
  expect(await startsOf(all, 'late@example.com')).toEqual(['2027-03-04T15:00:00.000Z', '2027-03-18T14:00:00.000Z']);
});
