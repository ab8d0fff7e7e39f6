import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CheckInStatus } from '../../contract/packages/check-in.ts';
import type { PackageHistory } from '../../contract/packages/package-view.ts';
import type { ServiceView } from '../../contract/services.ts';
import { addDays } from '../../core/time/add-days.ts';
import { addMonths } from '../../core/time/add-months.ts';
import { expirePackages } from '../../server/jobs/sweeps/expire-packages.ts';
import { openSweep, type Sweep } from '../sweep.ts';
import { expectSound, LOOKS } from './clients-practice.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { toast } from './toast.ts';

const DAY = 86_400_000;

let shift = 0;
const now = () => Date.now() + shift;
let practice: Practice;
let sweep: Sweep;
let service: ServiceView;
beforeAll(async () => {
  practice = await openPractice({ clock: { now } });
  sweep = await openSweep(practice.connectionString, now);
  [service] = (await practice.api<ServiceView[]>('GET', own('/services'))) as [ServiceView];
});
afterAll(async () => {
  await sweep.stop();
  await practice.stop();
});

const own = (rest: string) => `/coach/${practice.coachId}${rest}`;
const today = () => new Date().toISOString().slice(0, 10);
const client = (name: string) =>
  practice.api<{ id: string }>('POST', own('/clients'), { name, email: `${name.split(' ')[0]!.toLowerCase()}@example.com` });
const give = (clientId: string, more: object = {}) =>
  practice.api<PackageHistory>('POST', own(`/clients/${clientId}/packages`), {
    name: 'Eight sessions',
    credits: 8,
    expiry: { kind: 'never' },
    tellClient: false,
    ...more,
  });
const show = (id: string) => practice.api<PackageHistory>('GET', own(`/packages/${id}`));
const history = async (id: string) => (await show(id)).entries.map(({ kind, amount, balance }) => [kind, amount, balance]);
const book = (clientId: string, serviceId: string, date: string) =>
  practice.api<{ id: string }>('POST', own('/bookings'), { serviceId, clientId, startsAt: `${date}T15:00:00Z`, tellClient: false });
const takesCredits = async () => {
  if (service.credits === 0) service = await practice.api<ServiceView>('PUT', own(`/services/${service.id}`), { ...service, credits: 1 });
};

const entries = (page: Page): Locator => page.getByRole('list', { name: 'History' }).getByRole('listitem');
const lists = (page: Page): Locator => page.getByRole('radiogroup', { name: 'Which packages' });
const rows = (page: Page): Locator => page.getByRole('list', { name: 'Packages' }).getByRole('listitem');

test('sold from an empty room: a template is made, given to a client, set right and taken back', async () => {
  await client('Ada Tremblay');
  const page = await practice.open('/app/packages');
  await page.getByText('No packages yet').waitFor();
  await page.getByText('No service takes credits yet').waitFor();
  await expectSound(page);
  await takesCredits();
  await page.reload();
  await page.getByRole('tab', { name: 'Templates' }).click();
  await page.getByText('No templates yet').waitFor();
  await page.getByRole('button', { name: 'New template' }).first().click();
  const making = page.getByRole('dialog', { name: 'New template' });
  await making.getByLabel('Name').fill('Eight sessions');
  await making.getByLabel('Price', { exact: true }).fill('640');
  await expectSound(page);
  await making.getByRole('button', { name: 'Create the template' }).click();
  await making.waitFor({ state: 'detached' });
  await page.getByText('8 credits · 3 months · CA$640.00').waitFor();
  await page.getByText('No service takes credits yet').waitFor({ state: 'detached' });

  await page.getByRole('button', { name: 'Give it: Eight sessions' }).click();
  const giving = page.getByRole('dialog', { name: 'Give a package' });
  await giving.getByRole('radio', { name: /^Eight sessions: 8 credits/ }).waitFor();
  await expectSound(page);
  await giving.getByLabel('Client', { exact: true }).fill('Ada');
  await page.getByRole('option', { name: /^Ada Tremblay/ }).click();
  await giving.getByRole('button', { name: 'Give 8 credits' }).click();
  await toast(page, 'Ada Tremblay has “Eight sessions”: 8 of 8 left.');

  await page.getByRole('tab', { name: 'Packages' }).click();
  await rows(page).getByText('8 of 8 left').waitFor();
  await rows(page).getByRole('link', { name: 'Ada Tremblay' }).click();
  await page.getByRole('heading', { level: 1, name: 'Eight sessions' }).waitFor();
  await page.getByRole('button', { name: 'Adjust credits' }).click();
  const adjusting = page.getByRole('dialog', { name: 'Adjust “Eight sessions”' });
  await adjusting.getByRole('button', { name: 'One more' }).click();
  await adjusting.getByText('8 → 10 left').waitFor();
  await adjusting.getByRole('button', { name: 'A session on the house' }).click();
  await expectSound(page);
  await adjusting.getByRole('button', { name: 'Adjust', exact: true }).click();
  await entries(page).filter({ hasText: 'A session on the house' }).getByText('10 left').waitFor();
  const said = await toast(page, 'Eight sessions: +2, 10 of 10 left.');
  await said.getByRole('button', { name: 'Undo' }).click();
  await entries(page).filter({ hasText: 'Taken back: A session on the house' }).getByText('8 left').waitFor();
  await expectSound(page);
  expect(await history(page.url().split('/').at(-1)!)).toEqual([
    ['adjust', -2, 8],
    ['adjust', 2, 10],
    ['grant', 8, 8],
  ]);
  await page.context().close();
});

test('no more can be taken away than there is', async () => {
  await takesCredits();
  const { id } = await client('Bo Ekman');
  await give(id, { credits: 1 });
  const page = await practice.open(`/app/clients/${id}`);
  const card = page.getByRole('region', { name: 'Packages' });
  await card.getByText('1 of 1 left').waitFor();
  await expectSound(page);
  await card.getByRole('button', { name: 'Take a credit from “Eight sessions”' }).click();
  const adjusting = page.getByRole('dialog', { name: 'Adjust “Eight sessions”' });
  await adjusting.getByLabel('Reason').fill('Counted twice');
  // As a hand types it: the sign comes before the number.
  await adjusting.getByLabel('Credits more or fewer').fill('');
  await adjusting.getByLabel('Credits more or fewer').pressSequentially('-3');
  await adjusting.getByText('Only 1 is left, so no more can be taken away.').waitFor();
  await expect.poll(() => adjusting.getByRole('button', { name: 'Adjust', exact: true }).isDisabled()).toBe(true);
  await adjusting.getByLabel('Credits more or fewer').fill('-1');
  await adjusting.getByRole('button', { name: 'Adjust', exact: true }).click();
  await card.getByText('No package that can be used.').waitFor();
  await card.getByRole('button', { name: '1 earlier package' }).click();
  await card.getByText('Used up').waitFor();
  await page.context().close();
});

test('a session uses a credit and gives it back when it is cancelled, both to be read in the history', async () => {
  await takesCredits();
  const { id: clientId } = await client('Cleo Marsh');
  const { id } = await give(clientId);
  const page = await practice.open(`/app/packages/${id}`);
  await entries(page).getByText('Given').waitFor();
  // The open page hears of what happens elsewhere.
  await book(clientId, service.id, addDays(today(), 9));
  const used = entries(page).filter({ hasText: 'Used' });
  await used.getByText('7 left').waitFor();
  await page
    .getByRole('definition')
    .filter({ hasText: /^1 session$/ })
    .waitFor();
  await used.getByRole('button', { name: /^Coaching session/ }).click();
  const panel = page.getByRole('dialog', { name: 'Session' });
  await panel.getByRole('link', { name: 'Eight sessions' }).first().waitFor();
  // Escape is for the dialog that lies on top, not for the session under it.
  await panel.getByRole('button', { name: 'Add a package' }).click();
  const giving = page.getByRole('dialog', { name: 'Give Cleo Marsh a package' });
  await giving.getByLabel('Name').press('Escape');
  await giving.waitFor({ state: 'detached' });
  await panel.getByRole('button', { name: 'Cancel session' }).click();
  await panel.getByRole('button', { name: 'Cancel the session' }).click();
  await entries(page).filter({ hasText: 'Returned' }).getByText('8 left').waitFor();
  expect(await history(id)).toEqual([
    ['return', 1, 8],
    ['use', -1, 7],
    ['grant', 8, 8],
  ]);
  await page.context().close();
});

test('a free check-in of a month to come is used; one more is granted and taken back', async () => {
  const name = 'Monthly check-in';
  const kind = { name, slug: 'check-in', kind: 'check_in', credits: 0, creditsRequired: false, durations: [30], prices: [] };
  const { id: serviceId } = await practice.api<ServiceView>('POST', own('/services'), { ...service, ...kind });
  const { id } = await client('Dora Quill');
  // The middle of the month after next: no clock, of whatever zone, disagrees about its month.
  const month = addMonths(`${today().slice(0, 7)}-01`, 2);
  await book(id, serviceId, addDays(month, 14));
  const page = await practice.open(`/app/clients/${id}`);
  const card = page.getByRole('region', { name: 'Check-ins' });
  await card.getByText('1 check-in available').waitFor();
  const shown = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(month));
  const label = card.getByText(/^[A-Z][a-z]+ \d{4}$/);
  for (let seen = await label.textContent(); seen !== shown; seen = await label.textContent()) {
    await card.getByRole('button', { name: 'Month after' }).click();
    await expect.poll(() => label.textContent()).not.toBe(seen);
  }
  await card.getByText(/^Used, resets 1 /).waitFor();
  await expectSound(page);
  await card.getByRole('button', { name: 'Grant one more' }).click();
  await card.getByText('1 of 2 used · 1 granted by you').waitFor();
  await card.getByText('1 check-in available').waitFor();
  const status = () => practice.api<CheckInStatus>('GET', own(`/clients/${id}/check-ins?day=${month}`));
  expect(await status()).toMatchObject({ used: 1, granted: 1, available: 1 });
  const said = await toast(page, /^Dora Quill has one check-in more/);
  await said.getByRole('button', { name: 'Undo' }).click();
  await card.getByText(/^Used, resets 1 /).waitFor();
  expect(await status()).toMatchObject({ used: 1, granted: 0, available: 0 });
  await page.context().close();
});

test('what is over has a list of its own, and everything is found by client and by name', async () => {
  const { id } = await client('Eli Farrow');
  await give(id, { name: 'Ten for autumn' });
  const { id: closedId, version } = await give(id, { name: 'Ten for spring' });
  await practice.api('POST', own(`/packages/${closedId}/close`), { version });
  const page = await practice.open('/app/packages', LOOKS['phone']);
  await page.getByRole('searchbox', { name: 'Search by client or package' }).fill('farrow');
  await expect.poll(() => rows(page).count()).toBe(1);
  await rows(page).getByText('Ten for autumn').waitFor();
  await lists(page)
    .getByText(/^Closed/)
    .click();
  await rows(page).getByText('Ten for spring').waitFor();
  await expect.poll(() => rows(page).count()).toBe(1);
  await expectSound(page);
  await lists(page).getByText(/^All/).click();
  await expect.poll(() => rows(page).count()).toBe(2);
  await page.getByRole('searchbox', { name: 'Search by client or package' }).fill('nobody at all');
  await page.getByText('Nothing here').waitFor();
  await page.context().close();
});

test('when a few credits or days are left, the client stands in Today, and is given the next package there', async () => {
  const { id } = await client('Fay Winter');
  await give(id, { credits: 2 });
  const page = await practice.open('/app');
  const item = page.getByRole('listitem').filter({ hasText: 'Fay Winter' });
  await item.getByText('2 credits left; does it go on?').waitFor();
  await item.getByRole('button', { name: 'Add a package for Fay Winter' }).click();
  const giving = page.getByRole('dialog', { name: 'Give Fay Winter a package' });
  await giving.getByRole('radio', { name: /^Made up/ }).click();
  await giving.getByLabel('Credits', { exact: true }).fill('20');
  await giving.getByRole('button', { name: 'Give 20 credits' }).click();
  await item.waitFor({ state: 'detached' });
  await page.context().close();
});

test('expired: what was left is written off, and comes back when it is extended; closed and opened again', async () => {
  const { id: clientId } = await client('Gus Harper');
  const { id } = await give(clientId, { credits: 5, expiry: { kind: 'on', date: addDays(today(), 3) } });
  shift = 5 * DAY;
  await expirePackages(sweep.ctx);
  const page = await practice.open(`/app/packages/${id}`);
  await entries(page).filter({ hasText: 'Expired' }).getByText('0 left').waitFor();
  await page.getByText('0 of 5 left').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Extend' }).click();
  const extending = page.getByRole('dialog', { name: 'Extend “Eight sessions”' });
  await extending.getByText('What had expired of it comes back.').waitFor();
  await extending.getByRole('button', { name: '3 months more' }).click();
  await expectSound(page);
  await extending.getByRole('button', { name: 'Extend', exact: true }).click();
  await page.getByText('5 of 5 left').waitFor();
  expect((await show(id)).expiresOn! > addDays(today(), 60)).toBe(true);

  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Close it' }).click();
  const said = await toast(page, /“Eight sessions” is closed/);
  await page.getByRole('button', { name: 'Open it again' }).waitFor();
  await said.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Adjust credits' }).waitFor();
  expect((await show(id)).state).toBe('open');
  await page.context().close();
});
