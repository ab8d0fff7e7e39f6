import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { weekdayOf } from '../../core/time/weekday-of.ts';
import { unseal } from '../../server/sign-in/seal.ts';
import { createApiKey } from '../factories/api-key.ts';
import { season } from '../factories/season.ts';
import { sentPortal } from '../factories/sent-portal.ts';
import { jsonClient } from '../http/json-client.ts';
import { TEST_SECRET } from '../server.ts';
import { createPublicPractice } from './public-practice.ts';
import { expectSound, inviteVisitors, PHONE, type Visitors } from './visitors.ts';

const ZONE = 'America/Toronto';
const TODAY = new Date().toISOString().slice(0, 10);
/** A working day at least so many days from now. */
const workday = (days: number): string => {
  let date = addDays(TODAY, days);
  while (weekdayOf(date) > 5) date = addDays(date, 1);
  return date;
};

let all: Visitors;
beforeAll(async () => {
  all = await inviteVisitors(Date.now());
  await createPublicPractice(all.db);
  await createPublicPractice(all.db, { slug: 'noor', timeZone: 'Europe/Paris' });
});
afterEach(() => all.leave());
afterAll(() => all.stop());

async function book(coachSlug: string, email: string, startsAt: number): Promise<string> {
  const body = {
    coachSlug,
    serviceSlug: 'deep-session',
    startsAt: new Date(startsAt).toISOString(),
    name: 'Ada Tremblay',
    email,
    timeZone: ZONE,
  };
  const answer = await fetch(`${all.url}/api/v1/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { booking: { id: string } }).booking.id;
}

const lastLink = async (): Promise<string> => {
  const { rows } = await sql<{
    sealed: string;
  }>`select data->>'sealed' as sealed from pgboss.job where name = 'sign_in_mail' order by created_on desc limit 1`.execute(all.db);
  return `/sign-in/link?token=${unseal(TEST_SECRET, rows[0]!.sealed).token}`;
};

/** Through the door as anybody would. */
async function signIn(page: Page, email: string): Promise<void> {
  await page.getByLabel('Mail address').fill(email);
  await page.getByRole('button', { name: 'Send me the link' }).click();
  await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
  await page.goto(await lastLink());
  await page.getByRole('button').first().click();
  await page.getByRole('heading', { name: 'Your appointments', level: 1 }).waitFor();
}

describe("a client's account", () => {
  it('leads from a date that is only proposed to where it is answered', async () => {
    const practice = await createPublicPractice(all.db, { slug: 'wanda' });
    const { id: serviceId } = await all.db
      .selectFrom('services')
      .select('id')
      .where('coachId', '=', practice.coachId)
      .where('slug', '=', 'deep-session')
      .executeTakeFirstOrThrow();
    const whose = { ...practice, userId: '', coachSlug: 'wanda', scheduleId: '', serviceId, serviceSlug: 'deep-session' };
    const cycle = { name: 'Spring', firstDate: workday(20), lastDate: workday(50), confirmBy: Date.now() + 10 * 86_400_000 };
    const cycleId = await season(all.db, whose).cycle(cycle);
    const coach = jsonClient(all.url, await createApiKey(all.db, practice.coachId));
    const { email } = await sentPortal(all.db, whose, { coach, cycleId, dates: [workday(30)] });
    const page = await all.visit('/me', { viewport: PHONE });
    await signIn(page, email);
    const answer = page.getByRole('link', { name: /^Confirm or decline Deep session/ });
    await answer.waitFor();
    expect(await page.getByRole('link', { name: /^(Move|Cancel|Details of)/ }).count()).toBe(0);
    await expectSound(page);
    await answer.click();
    await page.getByRole('heading', { name: 'Your dates for Spring' }).waitFor();
  });

  it('opens by a link, shows the appointments with every coach, and leads to each', async () => {
    const date = workday(4);
    await book('maren', 'ada@example.com', wallToInstant(ZONE, date, 600));
    await book('noor', 'ada@example.com', wallToInstant('Europe/Paris', workday(6), 600));
    const page = await all.visit('/me');
    await page.getByRole('heading', { name: 'Your appointments' }).waitFor();
    await expectSound(page);
    await signIn(page, 'ada@example.com');
    await page.getByText('Deep session with Maren Holt').first().waitFor();
    await expect.poll(() => page.getByRole('article').count()).toBe(2);
    await expectSound(page);
    await page
      .getByRole('link', { name: /^Move Deep session/ })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Move your booking' }).waitFor();
    await page.goto('/me');
    await page
      .getByRole('link', { name: /^Cancel Deep session/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Cancel the booking' }).click();
    await page.getByRole('heading', { name: 'This booking is cancelled' }).waitFor();
    await page.goto('/me?when=past');
    await page.getByText('Cancelled').waitFor();
    await expectSound(page);
    await page.getByRole('link', { name: /^Book again/ }).click();
    await page.getByRole('heading', { name: 'Deep session' }).first().waitFor();
  });

  it('says on a phone that there is nothing yet, and keeps what is typed about oneself', async () => {
    const id = await book('maren', 'bea@example.com', wallToInstant(ZONE, workday(8), 600));
    const page = await all.visit('/me', { viewport: PHONE, hasTouch: true, isMobile: true });
    await signIn(page, 'bea@example.com');
    await expectSound(page);
    await page.getByRole('link', { name: 'Past' }).click();
    await page.getByText('Nothing yet').waitFor();
    await page.getByRole('link', { name: 'Details and privacy' }).click();
    await page.getByLabel('Name').fill('');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Your coaches need a name to call you by.').waitFor();
    await page.getByLabel('Name').fill('Bea Lindqvist');
    await page.getByLabel('Phone').fill('+1 416 555 0142');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    await expectSound(page);
    const row = await all.db.selectFrom('clients').select(['name', 'phone']).where('email', '=', 'bea@example.com').executeTakeFirst();
    expect(row).toEqual({ name: 'Bea Lindqvist', phone: '+1 416 555 0142' });
    expect(id).toBeTruthy();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download everything' }).click()]);
    expect(file.suggestedFilename()).toMatch(/^data-.+\.zip$/);
    await page.getByRole('button', { name: 'Erase everything about me' }).click();
    await page.getByRole('button', { name: 'Yes, erase me' }).click();
    await page.getByText('There are sessions to come.', { exact: false }).waitFor();
    expect(await all.db.selectFrom('clients').select('id').where('email', '=', 'bea@example.com').execute()).toHaveLength(1);
  });

  it('signs out other browsers, and itself', async () => {
    await book('maren', 'cem@example.com', wallToInstant(ZONE, workday(9), 660));
    const one = await all.visit('/me');
    await signIn(one, 'cem@example.com');
    const other = await all.visit('/me');
    await signIn(other, 'cem@example.com');
    await one.goto('/me/details');
    await one.getByRole('button', { name: 'Sign out everywhere else' }).click();
    await one.getByText('Every other browser is signed out.').waitFor();
    await other.goto('/me');
    await other.getByLabel('Mail address').waitFor();
    await one.getByRole('button', { name: 'Sign out', exact: true }).click();
    await one.getByLabel('Mail address').waitFor();
  });

  it('fills the form in and marks the usual times in the booker, also on another clock', async () => {
    const date = workday(5);
    const coach = await all.db.selectFrom('coaches').select('id').where('slug', '=', 'maren').executeTakeFirstOrThrow();
    // Two weeks before a working day of next week is past, whatever day and hour it is.
    for (const weeks of [2, 3]) {
      const id = await book('maren', 'dag@example.com', wallToInstant(ZONE, addDays(date, 7 * weeks), 840));
      const startsAt = wallToInstant(ZONE, addDays(date, -7 * weeks), 840);
      await all.db.deleteFrom('claims').where('bookingId', '=', id).execute();
      await all.db
        .updateTable('bookings')
        .set({ startsAt: new Date(startsAt), endsAt: new Date(startsAt + 3_600_000), status: 'completed' })
        .where('id', '=', id)
        .execute();
    }
    expect(coach.id).toBeTruthy();
    const page = await all.visit('/me', { timezoneId: 'Europe/Lisbon' });
    await signIn(page, 'dag@example.com');
    await page
      .getByText(/2:00|14:00/)
      .first()
      .waitFor();
    await page.goto(`/maren/deep-session?day=${date}`);
    const usual = page.getByRole('button', { name: /Your usual time/ });
    await usual.waitFor();
    await expectSound(page);
    await usual.click();
    await page.getByText('Welcome back, Ada Tremblay.').waitFor();
    await expect.poll(() => page.getByLabel('Your name').or(page.getByLabel('Name')).first().inputValue()).toBe('Ada Tremblay');
    await expect.poll(() => page.locator('#email').inputValue()).toBe('dag@example.com');
  });
});
