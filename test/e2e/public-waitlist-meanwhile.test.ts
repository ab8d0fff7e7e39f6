import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { DEFAULT_WAITLIST_RULES } from '../../core/waitlist/waitlist-rules.ts';
import { createApiKey } from '../factories/api-key.ts';
import { jsonClient } from '../http/json-client.ts';
import { openWaiting, type WaitingPractice } from './public-waitlist-practice.ts';
import { expectSound, inviteVisitors, NOW, PHONE, type Visitors } from './visitors.ts';

const HOUR = 3_600_000;
/** Wednesday, ten in Toronto. */
const TEN = '2027-03-03T15:00:00Z';
const EIGHT = { name: 'Eight sessions', credits: 8, expiry: { kind: 'never' }, tellClient: false };

let all: Visitors;
let now = NOW;
let practices = 0;
let maren: WaitingPractice;

beforeAll(async () => {
  all = await inviteVisitors(() => now);
});
beforeEach(async () => {
  now = NOW;
  practices += 1;
  maren = await openWaiting(all, { slug: `maren-${practices}` });
});
afterEach(() => all.leave());
afterAll(() => all.stop());

const mailOf = (name: string) => `${name.toLowerCase()}@example.com`;
const freed = async (startsAt = TEN) => maren.cancelled(await maren.booked(startsAt));
const yes = (page: Page, when = 'Wed 3 March, 10:00') => page.getByRole('button', { name: `Yes, book it: ${when}` });
const services = () => all.db.updateTable('services').where('coachId', '=', maren.coachId);
/** Whoever comes back to the page is shown what holds now. */
const comeBack = (page: Page) => page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
const focused = (page: Page, name: string) => page.getByRole('heading', { name }).and(page.locator(':focus')).waitFor();

it('says what a yes costs to those who see the service no more, in the currency they choose, by the server’s clock', async () => {
  const link = await maren.join('Ada');
  await freed();
  const prices = JSON.stringify([
    { currency: 'CAD', minor: 15_000 },
    { currency: 'USD', minor: 11_000 },
  ]);
  await services().set({ visibility: 'connected', prices }).execute();
  const page = await all.visit(link, { viewport: PHONE });
  // Their clock is a month ahead; what can still be done is the server's to know.
  await page.clock.setFixedTime(NOW + 31 * 24 * HOUR);
  await page.reload();
  await page.getByText('You can move or cancel it yourself until Tue 2 March, 10:00.').waitFor();
  const cost = page.locator('.offer-terms strong');
  await cost.getByText('CA$150').waitFor();
  await page.getByRole('radio', { name: 'US$110' }).check();
  await cost.getByText('US$110').waitFor();
  await expectSound(page);
  await yes(page).click();
  await page.waitForURL(/\/m\//);
  const { currency } = await all.db
    .selectFrom('bookings')
    .select('currency')
    .where('clientEmail', '=', mailOf('Ada'))
    .executeTakeFirstOrThrow();
  expect(currency).toBe('USD');
});

it('uses credits for what was offered, unless told to leave them', async () => {
  const links = [await maren.join('Ann'), await maren.join('Bob')];
  await services().set({ credits: 1 }).execute();
  const coach = jsonClient(all.url, await createApiKey(all.db, maren.coachId));
  const clients = await all.db.selectFrom('clients').select('id').where('coachId', '=', maren.coachId).execute();
  for (const { id } of clients) expect((await coach('POST', `/coach/${maren.coachId}/clients/${id}/packages`, EIGHT)).status).toBe(201);
  await freed();
  await freed('2027-03-04T15:00:00Z');
  const page = await all.visit(links[0]!, { viewport: PHONE });
  // Two at once, each with a choice of its own.
  await expect.poll(() => page.getByText('Uses 1 credit of “Eight sessions”').count()).toBe(2);
  await expectSound(page);
  const second = page.getByRole('article').filter({ hasText: 'Thu 4 March' });
  await second.getByRole('checkbox', { name: 'Use my credits' }).uncheck();
  await second.getByText('Your credits stay as they are.').waitFor();
  await second.locator('.offer-terms strong').getByText('CA$150').waitFor();
  await page.getByRole('article').filter({ hasText: 'Wed 3 March' }).locator('.offer-terms strong').getByText('1 credit').waitFor();
  await yes(page, 'Thu 4 March, 10:00').click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  const { packageId } = await all.db
    .selectFrom('bookings')
    .select('packageId')
    .where('clientEmail', '=', mailOf('Ann'))
    .executeTakeFirstOrThrow();
  expect(packageId).toBeNull();
});

it('says what came and what went while the page was open, and leaves nobody without focus', async () => {
  const link = await maren.join('Ada');
  await freed();
  const page = await all.visit(link, { viewport: PHONE });
  await yes(page).focus();
  now = NOW + 13 * HOUR;
  await comeBack(page);
  await page.getByRole('status').getByText('Not on offer any more: Wed 3 March, 10:00.').waitFor();
  await focused(page, 'You’re on the waitlist');
  await expectSound(page);
  await freed('2027-03-04T15:00:00Z');
  await comeBack(page);
  await page.getByRole('status').getByText('A time is offered to you: Thu 4 March, 10:00.').waitFor();
  await yes(page, 'Thu 4 March, 10:00').waitFor();
  expect(await page.getByText('Not on offer any more: Wed').count()).toBe(0);
});

it('asks about no other offer than the one that the link was about', async () => {
  const link = await maren.join('Ada');
  await freed();
  const page = await all.visit(`${link}#decline`);
  await page.getByRole('button', { name: 'Say no' }).click();
  await page.getByText('You said no to this time. You keep your place in line.').waitFor();
  await freed('2027-03-04T15:00:00Z');
  await comeBack(page);
  await yes(page, 'Thu 4 March, 10:00').waitFor();
  expect(await page.getByRole('heading', { name: 'Say no to this time?' }).count()).toBe(0);
});

it('keeps what is typed when the wish is changed elsewhere, and says so once it is in the way', async () => {
  const link = await maren.join('Ada');
  const [page, other] = [await all.visit(link), await all.visit(link)];
  for (const [window, words] of [
    [page, 'Typed here'],
    [other, 'Saved there'],
  ] as const) {
    await window.getByRole('button', { name: 'Change it' }).click();
    await window.getByLabel('A message to Maren Holt').fill(words);
  }
  await other.getByRole('button', { name: 'Save' }).click();
  await other.getByText('Saved. You wait for this now.').waitFor();
  const seen = page.waitForResponse((answer) => /\/api\/v1\/waitlist\/[^/]+$/.test(answer.url()));
  await comeBack(page);
  await seen;
  await page.getByRole('button', { name: 'Save' }).focus();
  expect(await page.getByLabel('A message to Maren Holt').inputValue()).toBe('Typed here');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').getByText('This was changed meanwhile').waitFor();
  await expect.poll(() => page.getByLabel('A message to Maren Holt').inputValue()).toBe('Saved there');
  await expectSound(page);
  // What was wrong then is not said of the next try.
  await page.getByRole('button', { name: 'Leave it as it is' }).click();
  await page.getByRole('button', { name: 'Change it' }).click();
  await focused(page, 'Change what you wait for');
  expect(await page.getByText('This was changed meanwhile').count()).toBe(0);
});

it('says that the waitlist was closed while somebody filled in the form, and goes on there', async () => {
  const page = await all.visit(`/waitlist/join/${maren.slug}`, { viewport: PHONE });
  await page.getByLabel('Name').fill('Ada');
  await all.db
    .updateTable('coaches')
    .set({ waitlistRules: JSON.stringify({ ...DEFAULT_WAITLIST_RULES, open: false }) })
    .where('id', '=', maren.coachId)
    .execute();
  await comeBack(page);
  await focused(page, 'This waitlist is closed');
  await expectSound(page);
});

it('goes on at the keyboard where something was opened', async () => {
  await maren.booked(TEN);
  const page = await all.visit(`/${maren.slug}/deep-session?length=60&day=2027-03-03`);
  await page.getByRole('button', { name: 'Show times that are taken' }).focus();
  await page.keyboard.press('Enter');
  await focused(page, 'Taken');
  await page.getByRole('link', { name: '10:00, taken: tell me if it falls free' }).waitFor();
  await page.goto(`/waitlist/join/${maren.slug}`);
  await page.getByRole('button', { name: 'Say exact hours' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Other hours too' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('#from-1:focus').waitFor();
});

it('keeps names without an end inside a small screen', async () => {
  const name = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3);
  await all.db.updateTable('coaches').set({ name }).where('id', '=', maren.coachId).execute();
  await services().set({ name, credits: 1 }).execute();
  const link = await maren.join('Ada', { message: name });
  const coach = jsonClient(all.url, await createApiKey(all.db, maren.coachId));
  const { id } = await all.db.selectFrom('clients').select('id').where('coachId', '=', maren.coachId).executeTakeFirstOrThrow();
  expect((await coach('POST', `/coach/${maren.coachId}/clients/${id}/packages`, { ...EIGHT, name: name.slice(0, 80) })).status).toBe(201);
  await freed();
  const page = await all.visit(link, { viewport: { width: 320, height: 640 } });
  await page.getByRole('checkbox', { name: 'Use my credits' }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Change it' }).click();
  await focused(page, 'Change what you wait for');
  await expectSound(page);
  await page.goto(`/waitlist/join/${maren.slug}?service=deep-session`);
  await page.getByLabel('Name').waitFor();
  await expectSound(page);
});
