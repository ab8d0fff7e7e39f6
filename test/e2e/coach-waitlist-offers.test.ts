import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { CoachView } from '../../contract/coaches.ts';
import type { OwnEntryView } from '../../contract/waitlist/entry-view.ts';
import { expectSound, LOOKS } from './clients-practice.ts';
import { hearing } from './hearing.ts';
import { toast } from './toast.ts';
import { openWaitlistPractice, type WaitlistPractice, workdayAt } from './waitlist-practice.ts';
import { widerThanScreen } from './wider-than-screen.ts';

let practice: WaitlistPractice;
beforeAll(async () => {
  practice = await openWaitlistPractice();
});
afterAll(() => practice.stop());

const kept = (page: Page): Locator => page.getByRole('list', { name: 'Kept for the waitlist now' }).getByRole('listitem');
const decided = (page: Page): Locator => page.getByRole('list', { name: 'Decided in the last 30 days' }).getByRole('listitem');
const panel = (page: Page): Locator => page.getByRole('dialog', { name: 'On the waitlist' });

/** The link of somebody's place in line, out of the mail that told them of it. */
async function linkOf(address: string): Promise<string> {
  const mail = await vi.waitFor(
    async () => {
      const mails = await practice.api<{ id: string; recipient: string }[]>('GET', '/dev/mails');
      const found = mails.find(({ recipient }) => recipient === address);
      if (!found) throw new Error(`no mail to ${address}`);
      return practice.api<{ text: string }>('GET', `/dev/mails/${found.id}`);
    },
    { timeout: 150_000, interval: 500 },
  );
  const token = /\/waitlist\/([\w-]+)/.exec(mail.text)?.[1];
  if (token === undefined) throw new Error(mail.text);
  return token;
}

test('a time that falls free goes to the first, is offered to another by hand, and becomes a session: the coach sees every step', async () => {
  const [ada, bo] = [await practice.client('Ada Tremblay'), await practice.client('Bo Ekman')];
  const first = await practice.wait(ada.id);
  const second = await practice.wait(bo.id, { tellClient: true });
  const page = await practice.open('/app/waitlist?part=offers');
  await page.getByText('Nothing is on offer').waitFor();
  await expectSound(page);
  await hearing(page);
  await practice.free(workdayAt(0));
  await kept(page).getByText('A session was cancelled.').waitFor();
  await kept(page)
    .getByText(/^answer due in \d+ hours$/)
    .waitFor();
  await expectSound(page);
  await kept(page).getByRole('link', { name: 'Ada Tremblay' }).click();
  await panel(page).getByRole('list', { name: 'Offers' }).getByText('To be answered').waitFor();
  await expectSound(page);
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await panel(page).waitFor({ state: 'detached' });

  await kept(page)
    .getByRole('button', { name: /^Offer to somebody else: / })
    .click();
  const offering = page.getByRole('dialog', { name: 'Offer this time' });
  await offering.getByText(/^Ada Tremblay has this time offered until/).waitFor();
  await offering.getByRole('button', { name: 'Offer it to Bo Ekman' }).click();
  await offering.waitFor({ state: 'detached' });
  await kept(page).getByRole('link', { name: 'Bo Ekman' }).waitFor();
  await kept(page).getByText('by you').waitFor();
  await kept(page).getByRole('button', { name: '1 person was asked' }).click();
  await kept(page).getByText('Withdrawn').waitFor();
  await expectSound(page);

  const token = await linkOf(second.client.email);
  const [offer] = (await practice.entry(second.id)).openOffers;
  await practice.api<OwnEntryView>('POST', `/waitlist/${token}/offers/${offer!.id}/accept`, {});
  await decided(page).getByText('Bo Ekman took it.').waitFor();
  await decided(page).getByText('Filled').waitFor();
  await decided(page).getByRole('button', { name: 'Open the session' }).click();
  const session = page.getByRole('dialog', { name: 'Session' });
  await session.getByRole('heading', { name: 'Bo Ekman' }).waitFor();
  await session.getByRole('button', { name: 'Close' }).click();
  await session.waitFor({ state: 'detached' });
  expect(await practice.entry(second.id)).toMatchObject({ state: 'booked', position: null });
  expect(await practice.entry(first.id)).toMatchObject({ state: 'waiting', position: 1 });

  await page.getByRole('tab', { name: 'Results' }).click();
  await page.getByText('1 of 1 time that fell free while somebody waited').waitFor();
  await page.getByText('1 of 2 people who joined in these days').waitFor();
  await expectSound(page);
  await page.getByRole('tab', { name: 'In line' }).click();
  await page
    .getByRole('radiogroup', { name: 'Which people' })
    .getByText(/^Booked/)
    .click();
  await page.getByRole('link', { name: 'Bo Ekman' }).click();
  await panel(page).getByRole('button', { name: 'Open the session' }).waitFor();
  await page.context().close();
});

test('the coach offers somebody an open time, and takes it back in the toast', async () => {
  const { id } = await practice.client('Cleo Marsh');
  const day = workdayAt(3).slice(0, 10);
  const entry = await practice.wait(id, { earliest: day, hours: [{ startMinute: 1020, endMinute: 1200 }] });
  const page = await practice.open(`/app/waitlist?entry=${entry.id}`);
  await panel(page).getByRole('button', { name: 'Offer a time' }).click();
  const offering = page.getByRole('dialog', { name: 'Offer Cleo Marsh a time' });
  const times = offering.getByRole('group', { name: 'Open times' }).getByRole('button');
  await times.first().click();
  await offering.getByText('It is kept for this one person. If they say no, it is open again.').waitFor();
  await panel(page).waitFor({ state: 'detached' });
  await expectSound(page);
  await offering.getByRole('button', { name: /^Offer \w/ }).click();
  await offering.waitFor({ state: 'detached' });
  await panel(page).getByText('To be answered').waitFor();
  const said = await toast(page, /^Cleo Marsh is asked about/);
  await said.getByRole('button', { name: 'Undo' }).click();
  await panel(page).getByText('Withdrawn').waitFor();
  await expect.poll(async () => (await practice.held()).map(({ cause }) => cause)).not.toContain('by_hand');
  await page.context().close();
});

test('on a phone: a time that everybody has offered is taken back when asked for sure, and they are counted', async () => {
  const [dora, eli] = [await practice.client('Dora Quill'), await practice.client('Eli Farrow')];
  const starts = workdayAt(5);
  const day = { earliest: starts.slice(0, 10), latest: starts.slice(0, 10) };
  const waits = await practice.wait(dora.id, day);
  await practice.wait(eli.id, day);
  await practice.setRules({}, { mode: 'all' });
  const page = await practice.open('/app/waitlist?part=offers', LOOKS['phone']);
  await hearing(page);
  await practice.free(starts);
  const time = kept(page)
    .filter({ has: page.getByRole('list', { name: 'Offered to' }) })
    .filter({ hasText: 'Eli Farrow' });
  await time.getByRole('link', { name: 'Dora Quill' }).waitFor();
  await expectSound(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => widerThanScreen(page)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await time.getByRole('button', { name: /^Take it back: / }).click();
  const asking = page.getByRole('dialog', { name: /^Take .* back\?$/ });
  await asking.getByText(/Dora Quill.* the offers are withdrawn, and they are told that it is gone\./).waitFor();
  await expectSound(page);
  await asking.getByRole('button', { name: 'Take it back' }).click();
  await decided(page).filter({ hasText: 'A session was cancelled.' }).getByText('Taken back', { exact: true }).waitFor();
  await time.waitFor({ state: 'detached' });
  expect((await practice.entry(waits.id)).offers.map(({ state }) => state)).toEqual(['withdrawn']);
  await practice.setRules({}, { mode: 'one' });
  await page.context().close();
});

test('the order by score says what each score is made of', async () => {
  await practice.setRules({}, { order: 'score' });
  const { id } = await practice.client('Fay Winter');
  await practice.wait(id);
  const page = await practice.open('/app/waitlist');
  await page.getByText(/In order of score$/).waitFor();
  await page.getByRole('button', { name: /^Score \d+, Fay Winter$/ }).click();
  const parts = page.getByRole('dialog', { name: /^Score \d+, Fay Winter$/ });
  await parts.getByText('Earlier offers').waitFor();
  await parts.getByText('5 of 5').waitFor();
  await expectSound(page);
  await page.keyboard.press('Escape');
  await parts.waitFor({ state: 'detached' });
  await practice.setRules({}, { order: 'signup' });
  await page.context().close();
});

test('how the waitlist works is set in its own room; what can’t be is said at its field', async () => {
  const page = await practice.open('/app/settings?part=rules');
  await page.getByRole('link', { name: 'Settings of the waitlist' }).click();
  await page.getByRole('radio', { name: 'The first few at once' }).click();
  await page.getByLabel('How many at once').fill('4');
  await page.getByRole('radio', { name: 'By score' }).click();
  await page.getByRole('button', { name: 'How the score is made' }).click();
  await page.getByRole('cell', { name: 'Connected clients and VIPs come first.' }).waitFor();
  await page.getByRole('switch', { name: 'Quiet hours' }).click();
  await page.getByLabel('Quiet from').fill('22:30');
  await page.getByLabel('Quiet until').fill('00:00');
  await expectSound(page);
  await page.getByLabel('But at least', { exact: true }).fill('900');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Not less than the least time, and 14 days at most.').waitFor();
  await expectSound(page);
  await page.getByLabel('But at least', { exact: true }).fill('45');
  await page.getByRole('button', { name: 'Save' }).click();
  await toast(page, 'How the waitlist works is saved.');
  const rules = async () => (await practice.api<CoachView>('GET', practice.own(''))).waitlistRules;
  expect(await rules()).toMatchObject({
    open: true,
    offers: { mode: 'best', atOnce: 4, order: 'score', leastMinutes: 45, quiet: { startMinute: 1350, endMinute: 0 } },
  });
  await page.getByRole('switch', { name: 'Clients can join' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect.poll(async () => (await rules()).open).toBe(false);
  await page.getByRole('tab', { name: 'In line' }).click();
  await page.getByText('Clients can’t join at the moment').waitFor();
  await expectSound(page);
  await page.context().close();
});
