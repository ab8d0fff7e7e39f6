import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { createApiKey } from '../factories/api-key.ts';
import { type JsonClient, jsonClient } from '../http/json-client.ts';
import { createPublicPractice } from './public-practice.ts';
import { expectSound, inviteVisitors, NOW, PHONE, type Visitors } from './visitors.ts';

const NARROW = { width: 320, height: 700 };

let all: Visitors;
let coach: JsonClient;
let coachId: string;
beforeAll(async () => {
  all = await inviteVisitors();
  ({ coachId } = await createPublicPractice(all.db, { rules: { instant: false } }));
  coach = jsonClient(all.url, await createApiKey(all.db, coachId));
});
afterEach(() => all.leave());
afterAll(() => all.stop());

interface Asked {
  readonly link: string;
  readonly bookingId: string;
  readonly requestId: string;
  readonly answer: (verb: string, body: object) => Promise<void>;
}

/** Asks by the API, as somebody in Lisbon. */
async function ask(startsAt: string): Promise<Asked> {
  const person = { name: 'Ada Tremblay', email: 'ada@example.com', timeZone: 'Europe/Lisbon' };
  const { body } = await jsonClient(all.url)('POST', '/bookings', { coachSlug: 'maren', serviceSlug: 'deep-session', startsAt, ...person });
  const requestId: string = body.booking.request.id;
  return {
    link: `/m/${body.manageToken}`,
    bookingId: body.booking.id,
    requestId,
    answer: async (verb, given) => {
      const { status } = await coach('POST', `/coach/${coachId}/requests/${requestId}/${verb}`, given);
      expect(status).toBe(200);
    },
  };
}

const inLisbon = (link: string, more: object = {}) => all.visit(link, { timezoneId: 'Europe/Lisbon', ...more });
const main = (page: Page) => page.getByRole('main').innerText();
/** The page asks again by itself when it is looked at anew; that is what is done here, rather than wait for the next time. */
const lookAgain = (page: Page) => page.reload();

it('says that nothing is booked yet, by whom and until when an answer is due, and lets the client write', async () => {
  const { link, answer } = await ask('2027-03-10T15:00:00Z');
  const page = await inLisbon(link);
  await page.getByRole('heading', { name: 'Your request is with Maren Holt' }).waitFor();
  for (const part of [
    'Asked for — not confirmed yet',
    'Wed 10 March, 10:00–11:00',
    'Toronto time — 15:00 for you',
    'Maren Holt answers by Wed 3 March, 12:00, Lisbon time (07:00 in Toronto)',
  ])
    await expect.poll(() => main(page)).toContain(part);
  await expectSound(page);

  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Please write something first.').waitFor();
  await page.getByLabel('Write to Maren Holt').fill('It is about the new role.\nIs that fine?');
  await page.reload();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByText('Is that fine?', { exact: false }).and(page.locator('.prose')).waitFor();
  await expect.poll(() => page.getByLabel('Write to Maren Holt').inputValue()).toBe('');

  await answer('messages', { text: 'Of course. How long have you been in it?' });
  await lookAgain(page);
  await page.getByRole('heading', { name: 'Maren Holt has a question for you' }).waitFor();
  await page.getByText('How long have you been in it?').waitFor();
  await page.getByLabel('Your answer to Maren Holt').fill('Since May.');
  await page.setViewportSize(NARROW);
  await expectSound(page);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('heading', { name: 'Your request is with Maren Holt' }).waitFor();
});

it('takes one of the suggested times with one press of a key, and shows the booking', async () => {
  const { link, answer } = await ask('2027-03-11T15:00:00Z');
  await answer('suggestions', { starts: ['2027-03-12T15:00:00Z', '2027-03-16T14:00:00Z'], note: 'Thursday is full after all.' });
  const page = await inLisbon(link, { viewport: PHONE });
  await page.getByRole('heading', { name: 'Maren Holt suggests other times' }).waitFor();
  await page.getByText('They are held for you until you answer.', { exact: false }).waitFor();
  await page.getByText('Thursday is full after all.').waitFor();
  await expectSound(page);
  const choice = page.getByRole('button', { name: /Tue 16 March, 10:00–11:00.*Book this time/ });
  await choice.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'It’s agreed: you’re booked' }).waitFor();
  await expect.poll(() => main(page)).toContain('Tue 16 March, 10:00–11:00');
  await page.getByRole('link', { name: 'Move it' }).waitFor();
  await expectSound(page);
});

it('says which of them is gone, after the click of who had not heard of it and before everybody else’s', async () => {
  const { link, answer } = await ask('2027-03-17T14:00:00Z');
  const starts = ['2027-03-18T14:00:00Z', '2027-03-19T14:00:00Z'];
  await answer('suggestions', { starts, hold: false });
  const page = await inLisbon(link, { viewport: NARROW });
  // Somebody whose page hears of nothing: it is told what it was told first.
  const standing = `**/api/v1/manage/*/request?*`;
  let first: Buffer | undefined;
  await page.route(standing, async (route) => {
    first ??= await (await route.fetch()).body();
    await route.fulfill({ body: first, contentType: 'application/json' });
  });
  await page.reload();
  const choice = page.getByRole('button', { name: /Thu 18 March/ });
  await choice.waitFor();
  await ask(starts[0]!);
  await choice.click();
  await page.getByText('This suggested time is not free any more.', { exact: false }).waitFor();
  await expectSound(page);
  await page.unroute(standing);
  await lookAgain(page);
  await page.getByText('Not free any more').waitFor();
  await expect.poll(() => choice.count()).toBe(0);
  await page.getByRole('button', { name: /Fri 19 March/ }).waitFor();
  await expectSound(page);
});

it('shows all that was asked for in one step, and takes it back together', async () => {
  const person = { name: 'Ada Tremblay', email: 'ada@example.com', timeZone: 'Europe/Lisbon' };
  const starts = ['05', '06', '07', '08', '09', '12'].map((day) => `2027-04-${day}T14:00:00Z`);
  const several = { coachSlug: 'maren', serviceSlug: 'deep-session', starts, ...person };
  const { body } = await jsonClient(all.url)('POST', '/bookings/several', several);
  const page = await inLisbon(`/m/${body.bookings[1].manageToken}`, { viewport: NARROW });
  await page.getByRole('heading', { name: 'Asked for, all together' }).waitFor();
  await expect.poll(() => page.locator('.request-times > li').count()).toBe(6);
  await page.getByText('has to say yes to all of it first', { exact: false }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Withdraw the request' }).click();
  await page.getByRole('heading', { name: 'Withdraw this request with all 6 sessions?' }).waitFor();
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await page.getByRole('heading', { name: 'You took this request back' }).waitFor();
  // The button that was pressed is gone: who works by keyboard goes on at what happened.
  await page.locator('h1:focus').waitFor();
});

it('withdraws after asking once, and leads to other times', async () => {
  const { link } = await ask('2027-03-22T14:00:00Z');
  const page = await inLisbon(link, { viewport: PHONE });
  const open = page.getByRole('button', { name: 'Withdraw the request' });
  await open.click();
  await page.getByRole('heading', { name: 'Withdraw this request?' }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Keep the request' }).click();
  await open.click();
  await page.getByLabel('Would you like to tell Maren Holt why?').fill('Found one.');
  await page.getByRole('button', { name: 'Withdraw it' }).click();
  await page.getByRole('heading', { name: 'You took this request back' }).waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: 'Choose another time' }).click();
  await page.waitForURL('**/maren/deep-session');
});

it('is declined with the reason that was given', async () => {
  const { link, answer } = await ask('2027-03-23T14:00:00Z');
  await answer('decline', { reason: 'I am away that week.' });
  const page = await inLisbon(link, { viewport: NARROW });
  await page.getByRole('heading', { name: 'Maren Holt can’t take this request' }).waitFor();
  await page.getByText('I am away that week.').waitFor();
  await expectSound(page);
  expect(await page.getByRole('button', { name: 'Withdraw the request' }).count()).toBe(0);
});

it('has run out where nobody answered, also before anybody wrote that down', async () => {
  const { link } = await ask('2027-03-24T14:00:00Z');
  const page = await inLisbon(link);
  await page.clock.setFixedTime(NOW + 3 * 86_400_000);
  await lookAgain(page);
  await page.getByRole('heading', { name: 'This request has run out' }).waitFor();
  await expect.poll(() => main(page)).toContain('Maren Holt did not answer in time');
  await expectSound(page);
});

it('becomes a booking while somebody looks', async () => {
  const { link, answer } = await ask('2027-03-26T14:00:00Z');
  const page = await inLisbon(link);
  await page.getByRole('heading', { name: 'Your request is with Maren Holt' }).waitFor();
  await answer('approve', {});
  // Whether it was told or asks again by itself.
  await page.getByRole('heading', { name: 'Your booking' }).waitFor({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Move it' }).waitFor();
});

it('is a booking like any other once the coach has said yes, and stays one in words when it is cancelled', async () => {
  const { link, answer } = await ask('2027-03-25T14:00:00Z');
  await answer('approve', {});
  const page = await inLisbon(link);
  await page.getByRole('heading', { name: 'Your booking' }).waitFor();
  await page.getByRole('link', { name: 'Cancel it' }).click();
  await page.getByRole('button', { name: 'Cancel the booking' }).click();
  await page.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
});
