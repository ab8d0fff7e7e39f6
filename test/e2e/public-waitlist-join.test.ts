import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { season } from '../factories/season.ts';
import { hearing } from './hearing.ts';
import { openWaiting, type WaitingPractice } from './public-waitlist-practice.ts';
import { bookElsewhere, dayButton, expectSound, fillIn, inviteVisitors, PHONE, timeButton, type Visitors } from './visitors.ts';

let all: Visitors;
let maren: WaitingPractice;

beforeAll(async () => {
  all = await inviteVisitors();
  maren = await openWaiting(all, { slug: 'maren' });
});
afterEach(() => all.leave());
afterAll(() => all.stop());

const entriesOf = (coachId: string, email: string) =>
  all.db
    .selectFrom('waitlistEntries')
    .innerJoin('clients', 'clients.id', 'waitlistEntries.clientId')
    .selectAll('waitlistEntries')
    .where('waitlistEntries.coachId', '=', coachId)
    .where('clients.email', '=', email)
    .execute();

it('waits for one time of a full day, on a phone', async () => {
  for (const hour of [14, 15, 16, 18, 19, 20, 21, 22]) await maren.booked(`2027-03-03T${hour}:00:00Z`, { email: `${hour}@example.com` });
  const page = await all.visit('/maren/deep-session', { viewport: PHONE, timezoneId: 'Europe/Lisbon' });
  await dayButton(page, '2027-03-03').click();
  await page.getByText('Nothing is free on this day.').waitFor();
  await page.getByRole('link', { name: '15:00, taken: tell me if it falls free' }).waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: '15:00, taken: tell me if it falls free' }).click();
  await page.getByRole('radio', { name: 'Just this one: Wed 3 March, 15:00, Lisbon time' }).and(page.locator(':checked')).waitFor();
  // There is nothing to wish but that.
  expect(await page.getByText('On which days?').count()).toBe(0);
  await fillIn(page, 'slot@example.com');
  await expectSound(page);
  await page.getByRole('button', { name: 'Join the waitlist' }).click();
  await page.getByText('A mail is on its way to slot@example.com.').waitFor();
  await page.getByText('Your place stands until Wed 3 March.').waitFor();
  // Whoever only says an address learns nothing else.
  expect(await page.getByRole('link', { name: 'See my place' }).count()).toBe(0);
  await expectSound(page);
  const [entry] = await entriesOf(maren.coachId, 'slot@example.com');
  expect(entry).toMatchObject({ slotAt: Date.parse('2027-03-03T15:00:00Z'), durationMinutes: 60, timeZone: 'Europe/Lisbon' });
});

it('says when somebody could come, keeps it over a reload, and finds what can’t be', async () => {
  const page = await all.visit('/maren');
  await page.getByRole('link', { name: 'Join the waitlist' }).click();
  await page.getByLabel('For which session?').selectOption('Deep session');
  await page.getByRole('checkbox', { name: 'Tuesday' }).check();
  await page.getByRole('checkbox', { name: 'Thursday' }).check();
  await page.getByRole('button', { name: 'Say exact hours' }).click();
  await page.getByLabel('From').fill('09:00');
  await page.getByLabel('Until').fill('09:30');
  await page.getByLabel('Not before').fill('2027-03-20');
  await page.getByLabel('Not after').fill('2027-03-10');
  await page.getByLabel('How often').selectOption('Every two weeks');
  await page.getByLabel('A message to Maren Holt').fill('After the school run');
  await fillIn(page, 'wish@example.com');
  await page.getByRole('button', { name: 'Join the waitlist' }).click();
  await page.getByText('None of these hours is as long as the session.').waitFor();
  await page.getByText('The last date must not come before the first.').waitFor();
  await expectSound(page);
  await page.reload();
  await expect.poll(() => page.getByLabel('A message to Maren Holt').inputValue()).toBe('After the school run');
  await page.getByLabel('For which session?').selectOption('Deep session');
  await page.getByLabel('Until').fill('11:00');
  await page.getByLabel('Not after').fill('2027-05-10');
  await page.getByRole('button', { name: 'Join the waitlist' }).click();
  await page.getByRole('heading', { name: 'You’re on the waitlist' }).and(page.locator(':focus')).waitFor();
  expect(await entriesOf(maren.coachId, 'wish@example.com')).toMatchObject([
    {
      weekdays: [2, 4],
      hours: [{ startMinute: 540, endMinute: 660 }],
      earliest: '2027-03-20',
      latest: '2027-05-10',
      frequency: 'biweekly',
      message: 'After the school run',
    },
  ]);
});

it('changes the wish of who joins again, and says the same', async () => {
  await maren.join('Twice', { message: 'First' });
  const page = await all.visit('/waitlist/join/maren?service=deep-session', { viewport: { width: 320, height: 640 } });
  await page.getByRole('checkbox', { name: /^Evening/ }).check();
  await fillIn(page, 'twice@example.com');
  await expectSound(page);
  await page.getByRole('button', { name: 'Join the waitlist' }).click();
  await page.getByText('A mail is on its way to twice@example.com.').waitFor();
  expect(await entriesOf(maren.coachId, 'twice@example.com')).toMatchObject([{ hours: [{ startMinute: 1020, endMinute: 1440 }] }]);
});

it('leads from a time that was just taken to waiting for it, with what was typed', async () => {
  const page = await all.visit('/maren/deep-session?day=2027-03-04');
  await timeButton(page, '10:00').click();
  await fillIn(page, 'late@example.com');
  await hearing(page);
  await bookElsewhere(all, 'maren', '2027-03-04T15:00:00Z');
  await page.getByText('Somebody else has just taken this time').waitFor();
  await page.getByRole('link', { name: 'Tell me if it falls free' }).click();
  await page.getByRole('radio', { name: 'Just this one: Thu 4 March, 10:00' }).and(page.locator(':checked')).waitFor();
  await expect.poll(() => page.getByLabel('Mail address').inputValue()).toBe('late@example.com');
});

it('says that a time is free after all, instead of waiting for it', async () => {
  const token = await maren.booked('2027-03-05T15:00:00Z', { email: 'changes@example.com' });
  const page = await all.visit('/waitlist/join/maren?service=deep-session&day=2027-03-05&at=2027-03-05T15:00:00Z');
  await page.getByRole('radio', { name: 'Just this one: Fri 5 March, 10:00' }).waitFor();
  await hearing(page);
  await maren.cancelled(token);
  await page.getByText('This time is not taken at the moment').waitFor();
  await fillIn(page, 'free@example.com');
  await page.getByRole('button', { name: 'Join the waitlist' }).click();
  await page.getByText('This time is free: you can book it now.').waitFor();
  await expectSound(page);
  await page.getByRole('alert').getByRole('link', { name: 'Look at this day' }).click();
  await page.getByRole('button', { name: 'Book this time' }).waitFor();
  expect(await entriesOf(maren.coachId, 'free@example.com')).toEqual([]);
});

it('leads from the banner of a season that is full to waiting for it', async () => {
  const rosa = await openWaiting(all, { slug: 'rosa' });
  const { id: serviceId } = await all.db
    .updateTable('services')
    .set({ cycleBound: true })
    .where('coachId', '=', rosa.coachId)
    .where('slug', '=', 'deep-session')
    .returning('id')
    .executeTakeFirstOrThrow();
  const whose = { coachId: rosa.coachId, userId: '', coachSlug: 'rosa', scheduleId: '', serviceId, serviceSlug: 'deep-session' };
  const cycleId = await season(all.db, whose).cycle({ name: 'Spring 2027', firstDate: '2027-03-08', lastDate: '2027-07-09' });
  await all.db.updateTable('cycles').set({ phase: 'open' }).where('id', '=', cycleId).execute();
  await all.db.deleteFrom('weeklyHours').where('coachId', '=', rosa.coachId).execute();
  const page = await all.visit('/rosa', { viewport: PHONE });
  const banner = page.getByRole('region', { name: 'Booking at the moment' });
  await banner.getByText('Fully booked').waitFor();
  await expectSound(page);
  await banner.getByRole('link', { name: 'Join the waitlist' }).click();
  await page
    .getByRole('radio', { name: /^Only Spring 2027/ })
    .and(page.locator(':checked'))
    .waitFor();
  await expectSound(page);
  await fillIn(page, 'season@example.com');
  await page.getByRole('button', { name: 'Join the waitlist' }).click();
  await page.getByText('Your place stands until Fri 9 July.').waitFor();
  expect(await entriesOf(rosa.coachId, 'season@example.com')).toMatchObject([{ cycleId }]);
});

it('has no door where the waitlist is closed, and a sentence for who comes all the same', async () => {
  await openWaiting(all, { slug: 'closed', open: false });
  const page = await all.visit('/closed');
  await page.getByRole('link', { name: /Deep session/ }).waitFor();
  expect(await page.getByText('Join the waitlist').count()).toBe(0);
  await page.goto('/waitlist/join/closed');
  await page.getByRole('heading', { name: 'This waitlist is closed' }).waitFor();
  await expectSound(page);
  await page.goto('/waitlist/join/nobody');
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
});
