import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoachEntryView } from '../../contract/waitlist/entry-view.ts';
import { addDays } from '../../core/time/add-days.ts';
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

const rows = (page: Page): Locator => page.getByRole('list', { name: 'People on the waitlist' }).getByRole('listitem');
const row = (page: Page, name: string): Locator => rows(page).filter({ has: page.getByRole('link', { name, exact: true }) });
const panel = (page: Page): Locator => page.getByRole('dialog', { name: 'On the waitlist' });

test('somebody is put in line from the empty room, is read in words, and their wish is changed at the side', async () => {
  await practice.client('Ada Tremblay');
  const page = await practice.open('/app/waitlist');
  await page.getByText('Nobody is waiting').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Add to the waitlist' }).first().click();
  const adding = page.getByRole('dialog', { name: 'Add to the waitlist' });
  await adding.getByText('One particular time').click();
  await adding.getByLabel('Begins at').waitFor();
  await adding.getByText('Any session').click();
  await adding.getByLabel('Client', { exact: true }).fill('Ada');
  await page.getByRole('option', { name: /^Ada Tremblay/ }).click();
  await adding.getByText('Mon', { exact: true }).click();
  await adding.getByText('Tue', { exact: true }).click();
  await adding.getByRole('switch', { name: 'Any time of day' }).click();
  await adding.getByLabel('Until, range 1').fill('12:00');
  await adding.getByLabel('Message').fill('Before work, if you can.');
  await expectSound(page);
  await adding.getByRole('button', { name: 'Add to the waitlist' }).click();
  await adding.waitFor({ state: 'detached' });
  await toast(page, 'Ada Tremblay is on the waitlist, at place 1.');
  await row(page, 'Ada Tremblay').getByText('Mon, Tue, 9:00–12:00').waitFor();
  await row(page, 'Ada Tremblay').getByText('“Before work, if you can.”').waitFor();
  await expectSound(page);

  await page.getByRole('link', { name: 'Ada Tremblay' }).click();
  await panel(page).getByText('Nothing was offered to them yet.').waitFor();
  await panel(page)
    .getByRole('button', { name: /^Score: \d+$/ })
    .click();
  await panel(page).getByText('Everybody starts with').waitFor();
  await expectSound(page);
  await panel(page).getByRole('button', { name: 'Change' }).click();
  const changing = page.getByRole('dialog', { name: 'What Ada Tremblay waits for' });
  // Shorter than a session: it is said at the hours.
  await changing.getByLabel('Until, range 1').fill('09:30');
  await changing.getByRole('button', { name: 'Save' }).click();
  await changing.getByText('None of these hours is as long as the session.').waitFor();
  await changing.getByLabel('Until, range 1').fill('11:00');
  await panel(page).waitFor({ state: 'detached' });
  await expectSound(page);
  await changing.getByRole('button', { name: 'Save' }).click();
  await changing.waitFor({ state: 'detached' });
  await panel(page).getByText('9:00–11:00').waitFor();
  await page.context().close();
});

test('two who change one wish: what was typed stays, and can be put into the newer one', async () => {
  const { id } = await practice.client('Bo Ekman');
  const entry = await practice.wait(id, { message: 'Any time' });
  const page = await practice.open(`/app/waitlist?entry=${entry.id}`);
  await panel(page).getByRole('button', { name: 'Change' }).click();
  const changing = page.getByRole('dialog', { name: 'What Bo Ekman waits for' });
  await changing.getByLabel('Message').fill('Any time at all');
  const { durationMinutes, hours, earliest, latest, recurring, version } = entry;
  const other = { durationMinutes, hours, earliest, latest, recurring, message: 'Any time', weekdays: [5], version };
  await practice.api('PUT', practice.own(`/waitlist/${entry.id}`), other);
  await changing.getByRole('button', { name: 'Save' }).click();
  await changing.getByRole('button', { name: 'Put mine into the newer version' }).click();
  await changing.getByRole('checkbox', { name: 'Fri', checked: true }).waitFor({ state: 'attached' });
  await changing.getByRole('button', { name: 'Save' }).click();
  await changing.waitFor({ state: 'detached' });
  await panel(page).getByText('Any time at all').waitFor();
  expect(await practice.entry(entry.id)).toMatchObject({ weekdays: [5], message: 'Any time at all' });
  await page.context().close();
});

test('who is paused keeps the place, comes back by undo, and is taken off only when asked for sure', async () => {
  const { id } = await practice.client('Cleo Marsh');
  const entry = await practice.wait(id);
  const page = await practice.open('/app/waitlist');
  await page.getByRole('link', { name: 'Cleo Marsh' }).click();
  await panel(page).getByRole('button', { name: 'Pause' }).click();
  const said = await toast(page, 'Cleo Marsh is paused. The place in line is kept.');
  await panel(page).getByRole('button', { name: 'Go on' }).waitFor();
  await expect.poll(async () => (await practice.entry(entry.id)).state).toBe('paused');
  await said.getByRole('button', { name: 'Undo' }).click();
  await panel(page).getByRole('button', { name: 'Pause' }).waitFor();
  await expect.poll(async () => (await practice.entry(entry.id)).state).toBe('waiting');

  await panel(page).getByRole('button', { name: 'More for Cleo Marsh' }).click();
  await page.getByRole('menuitem', { name: 'Take off the waitlist' }).click();
  const asking = page.getByRole('dialog', { name: 'Take Cleo Marsh off the waitlist?' });
  await asking.getByText('Their place in line is lost').waitFor();
  await panel(page).waitFor({ state: 'detached' });
  await expectSound(page);
  await asking.getByRole('button', { name: 'Take off the waitlist' }).click();
  await asking.waitFor({ state: 'detached' });
  await panel(page).getByText('Is on the waitlist no more.').waitFor();
  await panel(page).getByRole('button', { name: 'Close' }).click();
  await panel(page).waitFor({ state: 'detached' });
  await row(page, 'Cleo Marsh').waitFor({ state: 'detached' });
  await page
    .getByRole('radiogroup', { name: 'Which people' })
    .getByText(/^Left or expired/)
    .click();
  await row(page, 'Cleo Marsh').getByText('Left', { exact: true }).waitFor();
  await page.context().close();
});

test('people are found by name and service, and the page hears of who joins elsewhere', async () => {
  const { id } = await practice.client('Dora Quill');
  const { id: _id, position: _position, version: _version, ...service } = practice.service;
  const other = await practice.api<{ id: string }>('POST', practice.own('/services'), {
    ...service,
    name: 'First talk',
    slug: 'first-talk',
  });
  const page = await practice.open(`/app/waitlist?service=${other.id}`, LOOKS['phone']);
  await page.getByText('Nobody here').waitFor();
  await hearing(page);
  await practice.wait(id, { serviceId: other.id });
  await row(page, 'Dora Quill').getByText('First talk, 1 hr').waitFor();
  await page.getByRole('searchbox', { name: 'Search by name or mail' }).fill('nobody at all');
  await page.getByText('No entry fits what you search and filter for.').waitFor();
  await page.getByRole('searchbox', { name: 'Search by name or mail' }).fill('quill');
  await row(page, 'Dora Quill').waitFor();
  await expect.poll(() => rows(page).count()).toBe(1);
  await expectSound(page);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => widerThanScreen(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});

test('somebody waits for a season, and for one particular time by the coach’s clock, which must be taken', async () => {
  const { cycle } = await practice.api<{ cycle: object }>('GET', practice.own('/cycles/suggestion'));
  const taken = workdayAt(8);
  const date = taken.slice(0, 10);
  const dates = { firstDate: date, lastDate: addDays(date, 60), confirmBy: null, opensAt: null };
  await practice.api('POST', practice.own('/cycles'), { ...cycle, ...dates, name: 'Spring term' });
  const gus = await practice.client('Gus Olin');
  const page = await practice.open(`/app/clients/${gus.id}`);
  const card = page.getByRole('region', { name: 'Waitlist' });
  const adding = page.getByRole('dialog', { name: 'Put Gus Olin on the waitlist' });
  const add = adding.getByRole('button', { name: 'Add to the waitlist' });
  await card.getByRole('button', { name: 'Add' }).click();
  await adding.getByText('A season').click();
  await adding.getByLabel('Season', { exact: true }).waitFor();
  await add.click();
  await adding.waitFor({ state: 'detached' });
  await card.getByText('In Spring term · any day, any time').waitFor();

  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Toronto', hour: '2-digit', minute: '2-digit' });
  await card.getByRole('button', { name: 'Add' }).click();
  await adding.getByText('One particular time').click();
  await adding.getByLabel('Day', { exact: true }).fill(date);
  await adding.getByLabel('Begins at').fill(clock.format(Date.parse(taken)));
  await add.click();
  await adding.getByText('This time is free: you can book it now.').waitFor();
  await expectSound(page);
  const newClient = { name: 'Somebody Else', email: 'else@example.com' };
  await practice.api('POST', practice.own('/bookings'), { serviceId: practice.service.id, newClient, startsAt: taken, tellClient: false });
  await add.click();
  await adding.waitFor({ state: 'detached' });
  await expect.poll(() => card.getByRole('listitem').count()).toBe(2);
  const { entries } = await practice.api<{ entries: CoachEntryView[] }>('GET', practice.own(`/waitlist?clientId=${gus.id}`));
  const starts = entries.flatMap(({ target }) => (target.kind === 'slot' ? [Date.parse(target.startsAt)] : []));
  expect(starts).toEqual([Date.parse(taken)]);
  await page.context().close();
});

test('a client’s page says what they wait for, and puts them in line', async () => {
  const { id } = await practice.client('Eli Farrow');
  const page = await practice.open(`/app/clients/${id}`);
  const card = page.getByRole('region', { name: 'Waitlist' });
  await card.getByText('Not on the waitlist.').waitFor();
  await card.getByRole('button', { name: 'Add' }).click();
  const adding = page.getByRole('dialog', { name: 'Put Eli Farrow on the waitlist' });
  await adding.getByLabel('How often').click();
  await page.getByRole('option', { name: 'Every two weeks' }).click();
  await adding.getByRole('button', { name: 'Add to the waitlist' }).click();
  await adding.waitFor({ state: 'detached' });
  await card.getByText('any day, any time · every two weeks if possible').waitFor();
  await expectSound(page);
  await card.getByRole('link', { name: 'Coaching session, 1 hr' }).click();
  await panel(page).getByRole('heading', { name: 'Eli Farrow' }).waitFor();
  await page.context().close();
});

test('what does not load says so and is tried again', async () => {
  const page = await practice.open('/app');
  let fails = true;
  await page.route(/\/api\/v1\/coach\/[^/]+\/freed-times/, async (route) =>
    fails ? route.fulfill({ status: 500, body: 'no' }) : route.continue(),
  );
  await page.goto(`${practice.url}/app/waitlist?part=offers`);
  const again = page.getByRole('button', { name: 'Try again' }).first();
  await again.waitFor({ timeout: 60_000 });
  await expectSound(page);
  fails = false;
  await again.click();
  await page.getByText('Nothing is on offer').waitFor();
  await page.context().close();
});
