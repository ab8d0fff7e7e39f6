import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { advanceCycles } from '../../server/jobs/sweeps/advance-cycles.ts';
import { season } from '../factories/season.ts';
import { expectSound } from './clients-practice.ts';
import { expectSound as expectPublicSound } from './visitors.ts';
import { COACH } from './coach-practice.ts';
import { openStory, type Story } from './story.ts';
import { toast } from './toast.ts';

const ZONE = 'America/Toronto';
/** Of the coach’s clock. The season lasts from February to May, over the night in which the clocks go forward. */
const at = (date: string, minute: number) => wallToInstant(ZONE, date, minute);

let now = at('2027-01-11', 9 * 60);
let story: Story;
let practice: Story['practice'];
let sweep: Story['sweep'];
let mailTo: Story['mailTo'];
let onPhone: Story['onPhone'];
let page: Page;

/** Everybody looks again, later. */
async function later(date: string, minute: number): Promise<void> {
  now = at(date, minute);
  await page.clock.setFixedTime(now);
  await advanceCycles(sweep.ctx);
}

/** A client opens the link in their mail. */
async function portalOf(address: string): Promise<Page> {
  const { text } = await mailTo(address, 'placements_proposed');
  return onPhone(/\/c\/[\w-]+/.exec(text)?.[0] ?? '');
}

const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();

beforeAll(async () => {
  story = await openStory(() => now);
  ({ practice, sweep, mailTo, onPhone } = story);
  const { coachId } = practice;
  const [service] = await practice.api<{ id: string; scheduleId: string; slug: string }[]>('GET', `/coach/${coachId}/services`);
  const owner = {
    userId: '',
    coachId,
    coachSlug: COACH.slug,
    scheduleId: service!.scheduleId,
    serviceId: service!.id,
    serviceSlug: service!.slug,
  };
  const { regular } = season(sweep.db, owner);
  const office = [1, 2, 3, 4, 5] as const;
  await regular({ name: 'Rosa Ember', email: 'rosa@example.com', weekday: 2, minute: 600, priority: 1, acceptableWeekdays: office });
  await regular({
    name: 'Ben Alder',
    email: 'ben@example.com',
    frequency: 'biweekly',
    weekday: 2,
    minute: 600,
    acceptableWeekdays: office,
  });
  await regular({
    name: 'Cleo Birch',
    email: 'cleo@example.com',
    frequency: 'monthly',
    weekday: 4,
    minute: 840,
    acceptableWeekdays: office,
  });
  await regular({ name: 'Dan Hazel', email: 'dan@example.com', frequency: 'monthly', weekday: 5, minute: 540, acceptableWeekdays: office });
  await regular({
    name: 'Eve Linden',
    email: 'eve@example.com',
    frequency: 'two_monthly',
    weekday: 7,
    minute: 600,
    acceptableWeekdays: [7],
  });
  page = await story.atDesk('/app/cycles');
});
afterAll(() => story.stop());

test('she plans a season: four months are suggested, and the public books her service only inside it', async () => {
  await page
    .getByRole('link', { name: 'New cycle' })
    .or(page.getByRole('button', { name: 'New cycle' }))
    .first()
    .click();
  await page.getByLabel('Name', { exact: true }).waitFor();
  await expect.poll(() => page.getByLabel('Last day').inputValue()).toBe('2027-05-31');
  await page.getByRole('switch', { name: 'Coaching session' }).click({ force: true });
  await page.getByRole('button', { name: 'Create the cycle' }).click();
  await page.getByText('5 regulars to place').waitFor();
});

test('places her regulars: the best plan there is, and who could not be placed, with the reason', async () => {
  await page.getByRole('button', { name: 'Place regulars' }).first().click();
  await page.getByText('This is the best plan there is, proven.').waitFor({ timeout: 150_000 });
  const tray = page.getByRole('region', { name: 'Not placed' });
  await tray.getByText('Eve Linden').first().waitFor();
  await expectSound(page);
});

test('adjusts by hand: one date is dropped, one of those without a time gets one', async () => {
  const tray = page.getByRole('region', { name: 'Not placed' });
  const place = async () => {
    await tray
      .getByRole('button', { name: /^Place it/ })
      .first()
      .click();
    await page
      .getByRole('dialog', { name: /^Place Eve Linden/ })
      .getByRole('button', { name: /^(Mon 15 Feb, )?10:00/ })
      .first()
      .click();
    return toast(page, 'Eve Linden placed on');
  };
  const without = await tray.getByRole('listitem').filter({ hasText: 'Eve Linden' }).count();
  const waitForTray = (count: number) =>
    expect.poll(() => tray.getByRole('listitem').filter({ hasText: 'Eve Linden' }).count()).toBe(count);
  const placed = await place();
  // Taken back it is without a time again, with what blocked it, and can be placed anew.
  await placed.getByRole('button', { name: 'Undo' }).click();
  await waitForTray(without);
  await tray.getByText('does not come on these days').first().waitFor();
  await place();
  await waitForTray(without - 1);
  const dropped = page.getByRole('grid').getByRole('button', { name: /Cleo Birch.*4 Mar/ });
  await dropped.focus();
  await dropped.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Delete');
  await page
    .getByText(/^Cleo Birch: .* dropped\.$/)
    .last()
    .waitFor();
});

test('sends: every client gets one mail with all dates, which hold their times', async () => {
  await page.getByRole('button', { name: 'Send…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Send the dates' });
  await dialog.getByRole('button', { name: 'Send to 5 clients' }).waitFor();
  await expectSound(page);
  await dialog.getByRole('button', { name: 'Send to 5 clients' }).click();
  await page.getByText('All 5 mails are out.').waitFor({ timeout: 150_000 });
  const { text } = await mailTo('rosa@example.com', 'placements_proposed');
  // Ten o’clock stays ten o’clock when the clocks go forward on 14 March, for her and not for a client in Lisbon.
  expect(text).toContain('Tue 9 March, 15:00–16:00 (10:00)');
  expect(text).toContain('Tue 16 March, 14:00–15:00 (10:00)');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('her clients answer on their phones: all of it, in part, another time, not this season; one stays silent', async () => {
  const rosa = await portalOf('rosa@example.com');
  await rosa.getByRole('button', { name: /^Confirm all 17|^Confirm all/ }).click();
  await rosa.getByText('That’s everything, thank you').waitFor();
  await expectPublicSound(rosa);

  const ben = await portalOf('ben@example.com');
  await ben
    .getByRole('button', { name: /^Decline / })
    .first()
    .click();
  await ben.getByText('1 declined').first().waitFor();
  await ben
    .getByRole('button', { name: /^Another time for / })
    .first()
    .click();
  await ben
    .getByRole('button', { name: /^Take / })
    .first()
    .click();
  await ben
    .getByText(/^Your date is now .*confirmed\.$/)
    .last()
    .waitFor();

  const cleo = await portalOf('cleo@example.com');
  await cleo.getByText('You can’t come this time?').click();
  await cleo.getByLabel('Skip Spring 2027').check({ force: true });
  await cleo.getByRole('button', { name: 'Continue' }).click();
  await cleo.getByRole('button', { name: 'Yes, skip Spring 2027' }).click();
  await cleo.getByText('You skip Spring 2027').waitFor();

  const eve = await portalOf('eve@example.com');
  await eve
    .getByRole('button', { name: /^Confirm / })
    .first()
    .click();
  await eve.getByText('That’s everything, thank you').waitFor();
  for (const each of [rosa, ben, cleo, eve]) await each.context().close();
});

test('she sees who has answered what, and asks the silent again', async () => {
  await tab('Answers');
  for (const said of [/Silent 1/, /Partly 1/, /Confirmed 2/, /Declined 1/]) await page.getByText(said).first().waitFor();
  await page.getByRole('row', { name: /Cleo Birch.*Skips this cycle/ }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Remind 2 clients' }).click();
  await page.getByRole('button', { name: 'Send 2 reminders' }).click();
  expect((await mailTo('dan@example.com', 'placements_reminder')).text).toContain('Fri 5 February');
});

test('before the opening the public sees a countdown, and no times', async () => {
  const visitor = await onPhone(`/${COACH.slug}`);
  await visitor.getByText(/Opens/).first().waitFor();
  await expectPublicSound(visitor);
  await visitor.context().close();
});

test('the deadline: what nobody answered falls free, and who was silent is told', async () => {
  await later('2027-01-12', 18 * 60 + 1);
  const { text } = await mailTo('dan@example.com', 'placements_deadline');
  expect(text).toContain('Fri 5 February');
  expect((await mailTo(COACH.email, 'cycle_deadline')).text).toMatch(/\d+ of \d+ sessions/);
  const late = await portalOf('dan@example.com');
  await late.getByText('The time to answer is over').first().waitFor();
  await expectPublicSound(late);
  await late.context().close();
  await page.reload();
  await page
    .getByText(/The time to answer (is over|ended)/)
    .first()
    .waitFor();
});

test('the opening: at the set time the public books what is left, also what fell free', async () => {
  await later('2027-01-18', 9 * 60);
  const visitor = await onPhone(`/${COACH.slug}/coaching-session?day=2027-02-05`);
  await visitor
    .getByRole('button', { name: '9:00', exact: true })
    .or(visitor.getByRole('button', { name: '09:00', exact: true }))
    .first()
    .click();
  await visitor.locator('#name').fill('Chiara Rossi');
  await visitor.locator('#email').fill('chiara@example.com');
  await visitor.getByRole('button', { name: /^Book/ }).last().click();
  await visitor.getByRole('heading', { name: 'You’re booked' }).waitFor();
  await visitor.goto(`${practice.url}/${COACH.slug}`);
  await visitor
    .getByText(/Booking now/)
    .first()
    .waitFor();
  await visitor.context().close();
});

test('the first day: the cycle is under way, and she sees how full it is', async () => {
  await later('2027-02-01', 8 * 60);
  await page.reload();
  await page.getByText(/^Under way, and open to the public/).waitFor();
  await tab('Summary');
  await page
    .getByText(/\d+ of \d+ sessions filled, \d+ open/)
    .first()
    .waitFor();
  await expectSound(page);
  expect((await mailTo(COACH.email, 'cycle_opened')).text).toContain('Spring 2027');
});
