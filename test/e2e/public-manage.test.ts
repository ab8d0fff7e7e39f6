import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createPublicPractice } from './public-practice.ts';
import { dayButton, expectSound, inviteVisitors, PHONE, timeButton, type Visitors } from './visitors.ts';

let all: Visitors;
beforeAll(async () => {
  all = await inviteVisitors();
  await createPublicPractice(all.db);
});
afterEach(() => all.leave());
afterAll(() => all.stop());

/** Books by the API; the path of the link in the mail. */
async function bookedLink(serviceSlug: string, startsAt: string): Promise<string> {
  const response = await fetch(`${all.url}/api/v1/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      coachSlug: 'maren',
      serviceSlug,
      startsAt,
      name: 'Ada Tremblay',
      email: 'ada@example.com',
      timeZone: 'Europe/Lisbon',
    }),
  });
  const { manageToken } = (await response.json()) as { manageToken: string };
  return `/m/${manageToken}`;
}

it('moves by the link, seeing both times on one clock', async () => {
  const link = await bookedLink('deep-session', '2027-03-03T15:00:00Z');
  const page = await all.visit(link, { timezoneId: 'Europe/Lisbon' });
  await page.getByText('Wed 3 March, 10:00–11:00').waitFor();
  await expect.poll(() => page.getByRole('main').innerText()).toContain('Toronto time — 15:00 for you');
  await expectSound(page);
  await page.getByRole('link', { name: 'Move it' }).click();
  await dayButton(page, '2027-03-10').click();
  await expectSound(page);
  await timeButton(page, '16:00').click();
  await page.getByRole('heading', { name: 'Move to this time?' }).waitFor();
  await expect
    .poll(() => page.locator('.from-to dd').allInnerTexts())
    .toEqual(['Wed 3 March, 15:00–16:00\nLisbon time', 'Wed 10 March, 16:00–17:00\nLisbon time']);
  await expectSound(page);
  await page.getByRole('button', { name: 'Move the booking' }).click();
  await page.getByRole('heading', { name: 'Your booking has moved' }).waitFor();
  await expect.poll(() => page.getByRole('main').innerText()).toContain('Wed 10 March, 11:00–12:00');
  await page.reload();
  await page.getByText('Wed 10 March, 11:00–12:00').waitFor();
});

it('cancels by the link after asking once, and tells the reason', async () => {
  const page = await all.visit(await bookedLink('deep-session', '2027-03-05T15:00:00Z'), { viewport: PHONE });
  await page.getByRole('link', { name: 'Cancel it' }).click();
  await page.getByRole('heading', { name: 'Cancel this booking?' }).waitFor();
  await expectSound(page);
  await page.getByLabel('Would you like to tell Maren Holt why?').fill('A cold.\nSorry!');
  await page.getByRole('button', { name: 'Cancel the booking' }).click();
  await page.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
  await page.getByText('A cold. Sorry!').waitFor();
  await expectSound(page);
  expect(await page.getByRole('link', { name: 'Move it' }).count()).toBe(0);
});

it('says why it is too late to change anything', async () => {
  const page = await all.visit(await bookedLink('in-a-hurry', '2027-03-08T15:00:00Z'));
  await page.getByText('You could cancel this yourself until').waitFor();
  await page.getByText('You could move this yourself until').waitFor();
  expect(await page.getByRole('link', { name: /it$/ }).count()).toBe(0);
  await expectSound(page);
});

it('says kindly that a link is old or wrong', async () => {
  const page = await all.visit('/m/this-is-a-token-that-nobody-was-given');
  await page.getByRole('heading', { name: 'This link leads nowhere' }).waitFor();
  await expectSound(page);
  await page.goto('/m/short');
  await page.getByRole('heading', { name: 'This link leads nowhere' }).waitFor();
});
