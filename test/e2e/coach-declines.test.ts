import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { BoardView } from '../../contract/cycles/placements.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { planVisits } from '../factories/plan-visits.ts';
import { season } from '../factories/season.ts';
import { portalTokenOf } from '../factories/sent-portal.ts';
import { expectSound } from './clients-practice.ts';
import { COACH } from './coach-practice.ts';
import { openStory, type Story } from './story.ts';
import { toast } from './toast.ts';
import { expectSound as expectPublicSound } from './visitors.ts';

const ZONE = 'America/Toronto';
const NOW = wallToInstant(ZONE, '2027-02-01', 9 * 60);

let story: Story;
let practice: Story['practice'];
let sweep: Story['sweep'];
let cycleId: string;
/** The coach at a desk, the client on a phone. */
let page: Page;
let phone: Page;
let declined: string;

const own = (rest: string) => `/coach/${practice.coachId}/cycles/${cycleId}${rest}`;
const chip = async () =>
  (await practice.api<BoardView>('GET', own('/board'))).lanes.flatMap(({ placements }) => placements).find(({ id }) => id === declined);

beforeAll(async () => {
  story = await openStory(() => NOW);
  ({ practice, sweep } = story);
  const { coachId, api } = practice;
  const [service] = await api<{ id: string; scheduleId: string; slug: string }[]>('GET', `/coach/${coachId}/services`);
  const { id: serviceId, scheduleId, slug: serviceSlug } = service!;
  const of = season(sweep.db, { userId: '', coachId, coachSlug: COACH.slug, scheduleId, serviceId, serviceSlug });
  const confirmBy = wallToInstant(ZONE, '2027-02-20', 720);
  cycleId = await of.cycle({ firstDate: '2027-03-01', lastDate: '2027-04-30', confirmBy });
  // Enough of them that hers is not in sight by itself.
  for (let index = 0; index < 30; index += 1) await of.part(cycleId, await of.regular({ name: `Anna ${String(index).padStart(2, '0')}` }));
  const rosa = await of.regular({ name: 'Rosa Ember', email: 'rosa@example.com' });
  const ids = await planVisits(sweep.db, { coachId, cycleId, regular: rosa, dates: ['2027-03-09', '2027-04-20'] });
  declined = ids[1]!;
  await api('POST', own('/send'));
  phone = await story.onPhone(`/c/${await portalTokenOf(sweep.db, cycleId, rosa.clientId)}`);
  page = await story.atDesk(`/app/cycles/${cycleId}?part=answers`);
});
afterAll(() => story.stop());

test('a client declines a date on a phone, and the tracker leads to its free times on the plan', async () => {
  await phone.getByRole('button', { name: 'Decline Tue 20 April, 10:00' }).click();
  await phone.getByRole('status').filter({ hasText: 'Tue 20 April, 10:00 is declined.' }).waitFor();
  await page.getByText('1 declined date of 1 client is still held').waitFor();
  await page.getByRole('button', { name: 'Handle them' }).click();
  const dialog = page.getByRole('dialog', { name: 'Declined dates' });
  for (const name of ['Skip this cycle', 'Pause', /^Another date for Rosa Ember instead of/])
    await dialog.getByRole('button', { name }).waitFor();
  await expectSound(page);
  await dialog.getByRole('button', { name: /^Another date for Rosa Ember/ }).click();
  await page.getByRole('dialog', { name: /^Move Rosa Ember’s date/ }).waitFor();
  await expect.poll(() => new URL(page.url()).search).toBe('?part=plan');
  await expectSound(page);
});

test('moved there it is not sent yet, and an undo makes it simply declined again', async () => {
  const picker = page.getByRole('dialog', { name: /^Move Rosa Ember’s date/ });
  await picker.locator('[data-day="2027-04-21"]').click();
  await picker.getByRole('button', { name: /, 11:00,/ }).click();
  const moved = await toast(page, 'Rosa Ember');
  await picker.waitFor({ state: 'detached' });
  const shown = page.locator(`[data-board-grid] [data-chip="${declined}"][data-status=moved_on]`);
  await shown.waitFor();
  // Her lane was out of sight before.
  await expect.poll(() => shown.evaluate((one) => one.getBoundingClientRect().bottom <= window.innerHeight)).toBe(true);
  await expect
    .poll(chip)
    .toMatchObject({ status: 'declined', unsent: true, date: '2027-04-21', held: { date: '2027-04-20', minute: 600 } });
  await moved.getByRole('button', { name: 'Undo' }).click();
  await page.locator(`[data-board-grid] [data-chip="${declined}"][data-status=declined]`).waitFor();
  await expect.poll(chip).toMatchObject({ status: 'declined', unsent: false, pinned: false, held: null, date: '2027-04-20', minute: 600 });
});

test('moved again, the chip says what was declined, and the tracker to where it was moved', async () => {
  await page.goto(`${practice.url}/app/cycles/${cycleId}?part=plan&move=${declined}`);
  const picker = page.getByRole('dialog', { name: /^Move Rosa Ember’s date/ });
  await picker.locator('[data-day="2027-04-21"]').click();
  await picker.getByRole('button', { name: /, 11:00,/ }).click();
  await page.locator(`[data-chip="${declined}"][data-status=moved_on]`).click();
  await page.getByText('The client said no to Tue 20 Apr, 10:00.', { exact: false }).waitFor();
  await expectSound(page);
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'Answers', exact: true }).click();
  await page.getByRole('button', { name: 'Handle them' }).click();
  const dialog = page.getByRole('dialog', { name: 'Declined dates' });
  await dialog.getByText('Tue 20 Apr, 10:00, now planned Wed 21 Apr, 11:00, not sent yet').waitFor();
  expect(await dialog.getByRole('checkbox').count()).toBe(0);
  await expectSound(page);
  await dialog.getByRole('button', { name: 'Close' }).last().click();
});

test('sent, the client is asked anew and confirms', async () => {
  await page.getByRole('tab', { name: 'Plan', exact: true }).click();
  await page.getByRole('button', { name: 'Send…' }).click();
  await page.getByRole('button', { name: 'Send to 1 client' }).click();
  await page.getByText('1 mail is out.').waitFor({ timeout: 150_000 });
  const changed = await vi.waitFor(
    async () => {
      const mails = await practice.api<{ id: string; kind: string; recipient: string }[]>('GET', '/dev/mails');
      const mail = mails.find(({ kind, recipient }) => kind === 'placements_changed' && recipient === 'rosa@example.com');
      if (!mail) throw new Error('No mail about the change.');
      return practice.api<{ text: string }>('GET', `/dev/mails/${mail.id}`);
    },
    { timeout: 150_000, interval: 500 },
  );
  expect(changed.text).toContain('Moved:');

  await phone.goto(practice.url + /\/c\/[\w-]+/.exec(changed.text)![0]);
  await phone.getByRole('button', { name: 'Confirm Wed 21 April, 11:00' }).click();
  await phone.getByRole('status').filter({ hasText: 'Wed 21 April, 11:00 is confirmed.' }).waitFor();
  await expectPublicSound(phone);
  expect(await chip()).toMatchObject({ status: 'confirmed', unsent: false, date: '2027-04-21', minute: 660, held: null });
});
