import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { expirePackages } from '../../server/jobs/sweeps/expire-packages.ts';
import { notifyPackages } from '../../server/jobs/sweeps/notify-packages.ts';
import { COACH } from './coach-practice.ts';
import { openStory, type Story } from './story.ts';
import { dayButton, timeButton } from './visitors.ts';

const ZONE = 'America/Toronto';
const at = (date: string, minute: number) => wallToInstant(ZONE, date, minute);
const ROSA = 'rosa@example.com';

/** A Monday morning; the package that is sold then is good for a month. */
let now = at('2027-01-11', 9 * 60);
let story: Story;
let desk: Page;
let phone: Page;

/** Rosa, on her phone, by the link in her mail. */
async function signIn(): Promise<Page> {
  const page = await story.onPhone('/me');
  await page.getByLabel('Mail address').fill(ROSA);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  const { text } = await story.mailTo(ROSA, 'sign_in');
  await page.goto(new URL(/\/sign-in\/link\S+/.exec(text)?.[0] ?? '', story.practice.url).href);
  await page.getByRole('button').first().click();
  // Her session is the sign-in library's, which looks at the clock of the wall.
  const sessions = story.sweep.db.updateTable('sessions').set({ expiresAt: new Date('2100-01-01') });
  await vi.waitFor(async () => expect((await sessions.executeTakeFirst()).numUpdatedRows).toBe(2n), { timeout: 60_000 });
  await page.waitForURL(({ pathname }) => pathname !== '/sign-in/link');
  await page.goto(`${story.practice.url}/me`);
  await page.getByRole('heading', { name: 'Your appointments', level: 1 }).waitFor();
  return page;
}

/** She picks a time and books it, and is told what it uses. */
async function book(date: string): Promise<void> {
  await phone.goto(`${story.practice.url}/${COACH.slug}/coaching-session`);
  await dayButton(phone, date).click();
  await timeButton(phone, '10:00').click();
  await phone.getByText('1 credit of “Three sessions”').first().waitFor();
  await phone.getByRole('button', { name: 'Book this time' }).click();
  await phone.getByRole('heading', { name: 'You’re booked' }).waitFor();
}

const onDesk = (words: string) => desk.getByRole('list', { name: 'Packages' }).getByText(words).waitFor();

beforeAll(async () => {
  story = await openStory(() => now);
  const { practice } = story;
  const own = `/coach/${practice.coachId}`;
  const [service] = await practice.api<{ id: string }[]>('GET', `${own}/services`);
  await practice.api('PUT', `${own}/services/${service!.id}`, { ...service, credits: 1, creditsRequired: true });
  await practice.api('POST', `${own}/clients`, { name: 'Rosa Ember', email: ROSA });
  const expiry = { kind: 'after', count: 1, unit: 'months' };
  await practice.api('POST', `${own}/package-templates`, { name: 'Three sessions', credits: 3, expiry });
  desk = await story.atDesk('/app/packages');
  phone = await signIn();
});
afterAll(() => story.stop());

test('a coach sells three sessions; the client is told, and books with them', async () => {
  await desk.getByRole('tab', { name: 'Templates' }).click();
  await desk.getByRole('button', { name: 'Give it: Three sessions' }).click();
  const giving = desk.getByRole('dialog', { name: 'Give a package' });
  await giving.getByLabel('Client', { exact: true }).fill('Rosa');
  await desk.getByRole('option', { name: /^Rosa Ember/ }).click();
  await giving.getByRole('button', { name: 'Give 3 credits' }).click();
  await giving.waitFor({ state: 'detached' });
  await desk.getByRole('tab', { name: 'Packages' }).click();
  await onDesk('3 of 3 left');
  expect((await story.mailTo(ROSA, 'package_assigned_client')).text).toContain('Three sessions');

  await book('2027-01-19');
  // The coach sees it without a reload; two are few enough to tell both sides.
  await onDesk('2 of 3 left');
  await notifyPackages(story.sweep.ctx);
  await story.mailTo(ROSA, 'package_low_client');
  await story.mailTo(COACH.email, 'package_low_coach');
});

test('cancelled in time, the credit is back on both sides', async () => {
  await phone.getByRole('link', { name: 'Cancel it' }).click();
  await phone.getByText('1 credit goes back to “Three sessions”.').waitFor();
  await phone.getByRole('button', { name: 'Cancel the booking' }).click();
  await phone.getByText('1 credit went back into your package.').waitFor();
  await onDesk('3 of 3 left');
  await book('2027-01-20');
  await onDesk('2 of 3 left');
});

test('a month later what is left has expired: both are told, and nothing can be booked with it', async () => {
  now = at('2027-02-12', 9 * 60);
  for (const page of [desk, phone]) await page.clock.setFixedTime(now);
  await expirePackages(story.sweep.ctx);
  await notifyPackages(story.sweep.ctx);
  await story.mailTo(ROSA, 'package_expired_client');
  await story.mailTo(COACH.email, 'package_expired_coach');
  await desk.getByRole('radiogroup', { name: 'Which packages' }).getByText('Expired').click();
  await onDesk('0 of 3 left');
  await phone.goto(`${story.practice.url}/${COACH.slug}/coaching-session`);
  await dayButton(phone, '2027-02-16').click();
  await timeButton(phone, '10:00').click();
  await phone.getByText('You have no credits for this').first().waitFor();
  const ledger = await story.sweep.db.selectFrom('creditEntries').select(['kind', 'amount']).orderBy('position').execute();
  expect(ledger.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual(['grant 3', 'use -1', 'return 1', 'use -1', 'expire -2']);
});
