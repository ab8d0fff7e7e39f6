import { readFile } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openPortal, TUESDAYS } from './portal-practice.ts';
import { expectSound, inviteVisitors, NOW, PHONE, type Visitors } from './visitors.ts';

const DAY = 86_400_000;

let all: Visitors;
let now = NOW;
beforeAll(async () => {
  all = await inviteVisitors(() => now);
});
afterEach(() => {
  now = NOW;
  return all.leave();
});
afterAll(() => all.stop());

const statuses = async (clientId: string) =>
  (
    await all.db
      .selectFrom('placements')
      .innerJoin('bookings', 'bookings.id', 'placements.bookingId')
      .select(['bookings.status', 'placements.answer'])
      .where('placements.clientId', '=', clientId)
      .orderBy('placements.dueOn')
      .execute()
  ).map(({ status, answer }) => `${status} ${answer}`);

it('on a phone: confirm, decline, undo, another time, all the rest, and the calendar', async () => {
  const { link, clientId } = await openPortal(all, { slug: 'maren' });
  const page = await all.visit(link, { viewport: PHONE, timezoneId: 'Europe/Lisbon' });
  await page.getByText('Please answer by Sat 6 March, 12:00, Lisbon time.').waitFor();
  await page.getByText('That is Sat 6 March, 07:00 in Toronto.').waitFor();
  // Toronto's clocks go forward on 14 March, Lisbon's two weeks later.
  await page.getByText('Tue 9 March, 15:00–16:00').waitFor();
  await page.getByText('Tue 16 March, 14:00–15:00').waitFor();
  await expectSound(page);

  await page.getByRole('button', { name: 'Confirm Tue 9 March, 15:00' }).click();
  const undo = page.getByRole('button', { name: 'Undo your answer to Tue 9 March, 15:00' });
  await undo.waitFor();
  await page.getByRole('status').filter({ hasText: 'Tue 9 March, 15:00 is confirmed.' }).waitFor();
  // Who works by keyboard goes on where the pressed button was.
  await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true);
  await undo.click();
  await page.getByRole('status').filter({ hasText: 'Your answer to Tue 9 March, 15:00 is taken back.' }).waitFor();
  await page.getByRole('button', { name: 'Confirm Tue 9 March, 15:00' }).click();
  await page.getByRole('button', { name: 'Decline Tue 16 March, 14:00' }).click();
  await page.getByRole('status').filter({ hasText: 'Tue 16 March, 14:00 is declined.' }).waitFor();
  await page.getByText('1 confirmed').first().waitFor();

  await page.getByRole('button', { name: 'Another time for Tue 30 March, 15:00' }).click();
  const times = page.getByRole('button', { name: /^Take / });
  await expect.poll(() => times.count()).toBe(12);
  await expectSound(page);
  await page.getByRole('button', { name: 'Take Wed 31 March, 15:00' }).click();
  await page.getByText('You moved it from Tue 30 March, 15:00').waitFor();

  await page.getByRole('button', { name: 'Confirm all 2' }).click();
  await page.getByRole('heading', { name: 'That’s everything, thank you' }).waitFor();
  await page.getByRole('status').filter({ hasText: 'All 2 are confirmed.' }).waitFor();
  await expectSound(page);
  expect(await statuses(clientId)).toEqual([
    'confirmed confirmed',
    'proposed declined',
    'confirmed confirmed',
    'confirmed confirmed',
    'confirmed confirmed',
  ]);
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Add all to my calendar' }).click()]);
  expect((await readFile(await file.path(), 'utf8')).match(/BEGIN:VEVENT/g)).toHaveLength(4);

  await page.getByRole('button', { name: 'Undo your answer to Wed 31 March, 15:00' }).click();
  await page.getByRole('button', { name: 'Confirm Tue 30 March, 15:00' }).waitFor();
  await page.reload();
  await page.getByText('3 confirmed').first().waitFor();
});

it('says kindly what is taken, and what was not lost', async () => {
  const { link, coach, coachId, serviceId } = await openPortal(all, { slug: 'tom' });
  const page = await all.visit('/c/short', { viewport: PHONE });
  // Without the live connection it hears of nothing before the tap.
  await page.routeWebSocket(/\/live/, (socket) => socket.close());
  await page.goto(link);
  await page.getByRole('button', { name: 'Another time for Tue 9 March, 10:00' }).click();
  const take = page.getByRole('button', { name: 'Take Tue 9 March, 10:30' });
  await take.waitFor();
  const newClient = { name: 'Zoë', email: 'zoe@example.com' };
  const { status } = await coach('POST', `/coach/${coachId}/bookings`, { serviceId, startsAt: '2027-03-09T16:00:00.000Z', newClient });
  expect(status).toBe(201);
  await take.click();
  await page.getByText('Somebody was faster').waitFor();
  await take.waitFor({ state: 'detached' });
  await expectSound(page);
  await page.getByRole('button', { name: 'Keep it as it is' }).click();

  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Confirm Tue 9 March, 10:00' }).click();
  await page.getByText('Everything you answered before is safe').waitFor();
  await expectSound(page);
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Confirm Tue 9 March, 10:00' }).click();
  await page.getByRole('button', { name: 'Undo your answer to Tue 9 March, 10:00' }).waitFor();
});

it('skips the season with a word, after one question, and takes it back', async () => {
  const { link, clientId } = await openPortal(all, { slug: 'una' });
  const page = await all.visit(link, { viewport: { width: 320, height: 640 } });
  await page.getByText('You can’t come this time?').click();
  await page.getByRole('radio', { name: 'Pause until I write' }).check();
  await page.getByLabel('A word to Maren Holt').fill('We move house.');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByText('The 5 dates you have not answered are declined with it.').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Yes, pause' }).click();
  await page.getByText('You pause until you write').waitFor();
  await page.getByText('Your words: “We move house.”').waitFor();
  await expectSound(page);
  expect(await statuses(clientId)).toEqual(TUESDAYS.map(() => 'proposed declined'));
  await page.getByRole('button', { name: 'Take it back' }).click();
  await page.getByRole('button', { name: 'Confirm all 5' }).waitFor();
  expect(await statuses(clientId)).toEqual(TUESDAYS.map(() => 'proposed null'));
});

it('can be read, not answered, once the deadline is over', async () => {
  const { link } = await openPortal(all, { slug: 'vera' });
  const page = await all.visit(link, { viewport: PHONE });
  await page.getByRole('button', { name: 'Confirm Tue 9 March, 10:00' }).click();
  await page.getByRole('status').filter({ hasText: 'is confirmed' }).waitFor();
  now = NOW + 5 * DAY;
  // Still on the screen, and too late.
  await page.getByRole('button', { name: 'Confirm Tue 16 March, 10:00' }).click();
  await page.getByRole('heading', { name: 'The time to answer is over' }).waitFor();
  await page.getByText('Answers were taken until Sat 6 March, 07:00, Toronto time.').waitFor();
  expect(await page.getByRole('button', { name: /^(Confirm|Decline|Another|Undo)/ }).count()).toBe(0);
  await expectSound(page);
});

it('says kindly that a link is old or wrong, and offers a new one', async () => {
  const page = await all.visit('/c/this-is-a-token-that-nobody-was-given', { viewport: PHONE });
  await page.getByRole('heading', { name: 'This link is no longer good' }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Send me a new link' }).click();
  await page.getByText('a new one is on its way').waitFor();
  await page.goto('/c/short');
  await page.getByRole('heading', { name: 'This link is no longer good' }).waitFor();
  await page.getByRole('button', { name: 'Send me a new link' }).click();
  await page.getByText('a new one is on its way').waitFor();
  await page.getByRole('link', { name: /sign in with your mail address/ }).click();
  await page.getByRole('heading', { name: 'Your appointments', level: 1 }).waitFor();
});
