import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { unseal } from '../../server/sign-in/seal.ts';
import { TEST_SECRET } from '../server.ts';
import { openWaiting, type WaitingPractice } from './public-waitlist-practice.ts';
import { expectSound, inviteVisitors, PHONE, type Visitors } from './visitors.ts';

let all: Visitors;
let maren: WaitingPractice;

beforeAll(async () => {
  // Sessions are as old as they are, whatever the server's clock shows.
  all = await inviteVisitors(Date.now());
  maren = await openWaiting(all, { slug: 'maren' });
});
afterEach(() => all.leave());
afterAll(() => all.stop());

/** Through the door as anybody would. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Mail address').fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  const { rows } = await sql<{
    sealed: string;
  }>`select data->>'sealed' as sealed from pgboss.job where name = 'sign_in_mail' order by created_on desc limit 1`.execute(all.db);
  await page.goto(`/sign-in/link?token=${unseal(TEST_SECRET, rows[0]!.sealed).token}`);
  await page.getByRole('button').first().click();
  await page.getByRole('heading', { name: 'Your appointments', level: 1 }).waitFor();
}

/** The first free time of ten days from now, wherever that lies. */
async function someTime(): Promise<string> {
  const from = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  const to = new Date(Date.now() + 16 * 86_400_000).toISOString().slice(0, 10);
  const address = `${all.url}/api/v1/coaches/maren/services/deep-session/slots?from=${from}&to=${to}&timeZone=UTC`;
  const { days } = (await (await fetch(address)).json()) as { days: { from: string; minutes: number[] }[] };
  const day = days.find(({ minutes }) => minutes.length > 0)!;
  return new Date(Date.parse(day.from) + day.minutes[0]! * 60_000).toISOString();
}

it('shows whoever is signed in where they stand, and what is offered; they join without typing', async () => {
  const startsAt = await someTime();
  const booking = await maren.booked(startsAt);
  await maren.join('Ada');
  const page = await all.visit('/me', { viewport: PHONE });
  await signIn(page, 'ada@example.com');
  const mine = page.getByRole('region', { name: 'Waitlist' });
  await mine.getByText('Number 1 in line').waitFor();
  await expectSound(page);

  // Known by their session, they are told their place and have the link at once.
  await page.goto('/waitlist/join/maren?service=phone-check-in');
  await page.getByText('Signed in as Ada.').waitFor();
  await expect.poll(() => page.getByLabel('Mail address').inputValue()).toBe('ada@example.com');
  await page.getByLabel('Phone number').fill('+1 416 555 0100');
  await page.getByRole('button', { name: 'Join the waitlist' }).click();
  await page.getByText('You are number 1 in line.').waitFor();
  await expectSound(page);
  await page.getByRole('link', { name: 'See my place' }).click();
  await page.getByText('Phone check-in with Maren Holt, 30 min').waitFor();

  await maren.cancelled(booking);
  await page.goto('/me');
  await mine.getByText('A time is offered to you:').waitFor();
  await expectSound(page);
  await mine.getByRole('link', { name: 'Answer for Deep session' }).click();
  await page.getByRole('button', { name: /^Yes, book it/ }).click();
  await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
  // What has come to its end stands there no more.
  await page.goto('/me');
  await mine.getByText('Phone check-in with Maren Holt').waitFor();
  await expect.poll(() => mine.getByText('Deep session with Maren Holt').count()).toBe(0);
});
