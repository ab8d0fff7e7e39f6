import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { hearing } from './hearing.ts';
import { openWaiting, type WaitingPractice } from './public-waitlist-practice.ts';
import { expectSound, inviteVisitors, NOW, PHONE, startsOf, type Visitors } from './visitors.ts';

const HOUR = 3_600_000;

let all: Visitors;
let now = NOW;
let practices = 0;
/** Of each test its own: what is offered to one is not to another. */
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

/** Wednesday, ten in Toronto. */
const TEN = '2027-03-03T15:00:00Z';
/** A name of this test alone, whose mail address tells what they have. */
const own = (name: string) => `${name}${practices}`;
const mailOf = (name: string) => `${own(name).toLowerCase()}@example.com`;
const freed = async (startsAt: string) => maren.cancelled(await maren.booked(startsAt));
const yes = (page: Page, when = 'Wed 3 March, 10:00') => page.getByRole('button', { name: `Yes, book it: ${when}` });
const no = (page: Page, when = 'Wed 3 March, 10:00') => page.getByRole('button', { name: `No, thanks: ${when}` });

/** The page goes on seeing its place as it is now, until an answer is given: as if nothing had been heard of what others do meanwhile. */
async function asItStands(page: Page): Promise<void> {
  const place = /\/api\/v1\/waitlist\/[^/]+$/;
  const { pathname } = new URL(page.url());
  const body = await (await fetch(`${all.url}/api/v1${pathname}`)).text();
  let isStale = true;
  await page.route(place, (route) => (isStale ? route.fulfill({ body, contentType: 'application/json' }) : route.continue()));
  await page.route(/\/(accept|decline)$/, (route) => {
    isStale = false;
    return route.continue();
  });
}

it('shows the wish in words, takes another one, and lets go', async () => {
  const link = await maren.join(own('Ada'), {
    weekdays: [1, 3],
    hours: [
      { startMinute: 0, endMinute: 720 },
      { startMinute: 800, endMinute: 1000 },
    ],
    latest: '2027-05-31',
    recurring: 'weekly',
    message: 'After the school run',
  });
  const page = await all.visit(link, { viewport: PHONE });
  await page.getByRole('heading', { name: 'You’re on the waitlist' }).waitFor();
  for (const words of [
    'Number 1 in line',
    'Mon, Wed',
    'Morning (until 12:00), 13:20–16:40, Toronto time',
    'Until Mon 31 May',
    'Every week',
    'After the school run',
  ])
    await page.getByText(words).first().waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Change it' }).click();
  await page.getByRole('heading', { name: 'Change what you wait for' }).and(page.locator(':focus')).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Choose by time of day' }).click();
  await page.getByRole('checkbox', { name: 'Monday' }).uncheck();
  await page.getByRole('checkbox', { name: /^Evening/ }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. You wait for this now.').waitFor();
  await page.getByRole('heading', { name: 'You’re on the waitlist' }).and(page.locator(':focus')).waitFor();
  await page.getByText('Evening (from 17:00), Toronto time').waitFor();
  await page.getByRole('button', { name: 'Leave the waitlist' }).click();
  await page.getByRole('heading', { name: 'Leave the waitlist?' }).and(page.locator(':focus')).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Stay in line' }).click();
  await page.getByRole('button', { name: 'Change it' }).and(page.locator(':focus')).waitFor();
  // The link of a mail opens the question, and does nothing.
  await page.goto('about:blank');
  await page.goto(`${link}#leave`);
  await page.getByRole('heading', { name: 'Leave the waitlist?' }).waitFor();
  await page.getByRole('button', { name: 'Leave the waitlist' }).click();
  await page.getByRole('heading', { name: 'You have left the waitlist' }).waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: 'Join again' }).click();
  await page.getByRole('heading', { name: 'Join the waitlist' }).waitFor();
});

it('says that a link leads nowhere', async () => {
  const page = await all.visit('/waitlist/nobody-was-ever-sent-such-a-link-as-this');
  await page.getByRole('heading', { name: 'This link leads to no place on a waitlist' }).waitFor();
  await expectSound(page);
});

it('books what is offered with one press, on both clocks, and shows the booking', async () => {
  const link = await maren.join(own('Ada'), { timeZone: 'Europe/Lisbon' });
  await freed(TEN);
  const page = await all.visit(link, { viewport: PHONE, timezoneId: 'Europe/Lisbon' });
  await page.getByRole('heading', { name: 'A time for you' }).waitFor();
  await page.getByText('Toronto time — 15:00 for you').first().waitFor();
  await page.getByText('Please answer by Tue 2 March, 00:00, Lisbon time. That is Mon 1 March, 19:00 in Toronto.').waitFor();
  await page.getByText(/1[12] h \d+ min left/).waitFor();
  // What it costs and how it can be changed stands beside the button.
  await page.getByText('CA$150').waitFor();
  await page.getByText('You can move or cancel it yourself until Tue 2 March, 15:00.').waitFor();
  await expectSound(page);
  await yes(page).click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  expect(await startsOf(all, mailOf('Ada'))).toEqual([new Date(TEN).toISOString()]);
  await page.goBack();
  await page.getByRole('heading', { name: 'You have a session' }).waitFor();
  await page.getByText('You took it').waitFor();
  await expectSound(page);
});

it('asks once before a no, from the link of the mail too, and shows the next time that comes', async () => {
  const link = await maren.join(own('Ada'));
  await freed(TEN);
  const [offer] = await all.db.selectFrom('waitlistOffers').select('id').where('coachId', '=', maren.coachId).execute();
  const page = await all.visit(`${link}#decline-${offer!.id}`);
  await page.getByRole('heading', { name: 'Say no to this time?' }).and(page.locator(':focus')).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Let me think' }).click();
  await no(page).and(page.locator(':focus')).waitFor();
  await no(page).click();
  await page.getByRole('button', { name: 'Say no' }).click();
  await page.getByText('You said no to this time. You keep your place in line.').waitFor();
  await page.getByRole('heading', { name: 'You’re on the waitlist' }).waitFor();
  await page.getByText('You said no', { exact: true }).waitFor();
  // What falls free while the page is open stands on it by itself.
  await hearing(page);
  await freed('2027-03-04T15:00:00Z');
  await yes(page, 'Thu 4 March, 10:00').waitFor();
  await expectSound(page);
});

it('says that the time to answer is over, and keeps the place', async () => {
  const link = await maren.join(own('Ada'));
  await freed(TEN);
  const page = await all.visit(link);
  await yes(page).waitFor();
  await asItStands(page);
  now = NOW + 13 * HOUR;
  await yes(page).click();
  await page.getByRole('alert').getByText('The time to answer is over', { exact: true }).waitFor();
  await yes(page).waitFor({ state: 'detached' });
  await page.getByText('Not answered in time').waitFor();
  await expectSound(page);
  expect(await startsOf(all, mailOf('Ada'))).toEqual([]);
});

it('says that somebody was faster where all were asked at once', async () => {
  const everybody = await openWaiting(all, { slug: `all-${practices}`, offers: { mode: 'all' } });
  const ada = await everybody.join(own('Ann'));
  const ben = await everybody.join(own('Bob'));
  await everybody.cancelled(await everybody.booked(TEN));
  const page = await all.visit(ada, { viewport: PHONE });
  await page.getByText('Others may take it too: whoever says yes first has it.').waitFor();
  await expectSound(page);
  await asItStands(page);
  const other = await all.visit(ben);
  await yes(other).click();
  await other.getByRole('heading', { name: 'You’re booked' }).waitFor();
  await yes(page).click();
  await page.getByRole('alert').getByText('This time is not on offer any more', { exact: true }).waitFor();
  await yes(page).waitFor({ state: 'detached' });
  await expectSound(page);
  expect(await startsOf(all, mailOf('Ann'))).toEqual([]);
});

it('says what was answered before, in another window', async () => {
  const link = await maren.join(own('Ada'));
  await freed(TEN);
  const page = await all.visit(link);
  await yes(page).waitFor();
  await asItStands(page);
  const other = await all.visit(link);
  await no(other).click();
  await other.getByRole('button', { name: 'Say no' }).click();
  await other.getByText('You said no to this time. You keep your place in line.').waitFor();
  await yes(page).click();
  await page.getByRole('alert').getByText('You answered this before').waitFor();
  await yes(page).waitFor({ state: 'detached' });
});

it('asks for a number where somebody is to be called, then books', async () => {
  const wish = { serviceSlug: 'phone-check-in', durationMinutes: 30, phone: '+1 416 555 0100' };
  const link = await maren.join(own('Ada'), wish);
  await all.db.updateTable('clients').set({ phone: '' }).where('coachId', '=', maren.coachId).execute();
  await maren.cancelled(await maren.booked(TEN, { serviceSlug: 'phone-check-in', phone: '+1 416 555 0199' }));
  const page = await all.visit(link);
  await yes(page).click();
  await page.getByLabel('Phone number').and(page.locator(':focus')).waitFor();
  await expectSound(page);
  await yes(page).click();
  await page.getByText('Please enter a number you can be called on').waitFor();
  await page.getByLabel('Phone number').fill('+1 416 555 0100');
  await yes(page).click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  expect(await startsOf(all, mailOf('Ada'))).toContain(new Date(TEN).toISOString());
});

it('says that credits are missing; the offer stays', async () => {
  const link = await maren.join(own('Ada'));
  await freed(TEN);
  await all.db
    .updateTable('services')
    .set({ credits: 1, creditsRequired: true })
    .where('coachId', '=', maren.coachId)
    .where('slug', '=', 'deep-session')
    .execute();
  const page = await all.visit(link);
  await page.getByText('1 credit of a package').waitFor();
  await yes(page).click();
  await page.getByText('1 credit is missing for this. Nothing was booked or changed.').waitFor();
  await page.getByText('The offer stands until your time to answer is over.').waitFor();
  await expectSound(page);
  await yes(page).waitFor();
});

it('loses no answer on a bad line, and books once', async () => {
  const link = await maren.join(own('Ada'));
  await freed(TEN);
  const page = await all.visit(link);
  await yes(page).waitFor();
  let isDown = true;
  await page.route(/\/accept$/, async (route) => {
    if (!isDown) return route.continue();
    // It arrives; its answer does not.
    await route.fetch();
    await route.abort();
  });
  await page.route(/\/api\/v1\/waitlist\/[^/]+$/, (route) => (isDown ? route.abort() : route.continue()));
  await yes(page).click();
  await page.getByText('No answer came from the server. Press the button again; you can’t be booked twice.').waitFor();
  isDown = false;
  await yes(page).click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  expect(await startsOf(all, mailOf('Ada'))).toHaveLength(1);
});
