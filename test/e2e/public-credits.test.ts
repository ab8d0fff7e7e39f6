import { sql } from 'kysely';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { instantToWall } from '../../core/time/instant-to-wall.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { weekdayOf } from '../../core/time/weekday-of.ts';
import { unseal } from '../../server/sign-in/seal.ts';
import { createApiKey } from '../factories/api-key.ts';
import { type JsonClient, jsonClient } from '../http/json-client.ts';
import { TEST_SECRET } from '../server.ts';
import { createPublicPractice } from './public-practice.ts';
import { expectSound, fillIn, inviteVisitors, PHONE, type Visitors } from './visitors.ts';

// Sessions are the sign-in library's, which looks at the clock of the wall: whoever signs in comes today, and all days follow from that.
const ZONE = 'America/Toronto';
const NOW = Date.now();
const TODAY = instantToWall(ZONE, NOW).date;
const workday = (from: string): string => (weekdayOf(from) > 5 ? workday(addDays(from, 1)) : from);
/** Working days after each other, from ten days ahead on. */
const DAYS = Array.from({ length: 12 }).reduce<string[]>((days) => [...days, workday(addDays(days.at(-1) ?? addDays(TODAY, 9), 1))], []);
const at = (day: string, hour: number) => new Date(wallToInstant(ZONE, day, hour * 60)).toISOString();

const FORM = {
  name: 'Before our check-in',
  introduction: 'Two minutes.',
  questions: [
    { id: 'worked', kind: 'long_text', label: 'What worked?', required: true },
    { id: 'energy', kind: 'choice', label: 'How is your energy?', required: true, choices: ['Low', 'High'] },
    { id: 'about', kind: 'several', label: 'What shall we talk about?', choices: ['Work', 'Health'] },
    { id: 'sleep', kind: 'number', label: 'Hours of sleep' },
    { id: 'goal', kind: 'date', label: 'Is there a date?' },
    { id: 'agree', kind: 'checkbox', label: 'You may write to me' },
  ],
};

let all: Visitors;
let coach: JsonClient;
let coachId: string;
beforeAll(async () => {
  all = await inviteVisitors(NOW);
  ({ coachId } = await createPublicPractice(all.db, { rules: { mostAtOnce: 4 } }));
  coach = jsonClient(all.url, await createApiKey(all.db, coachId));
  const { body: form } = await coach('POST', `/coach/${coachId}/forms`, FORM);
  const service = (slug: string) => all.db.updateTable('services').where('coachId', '=', coachId).where('slug', '=', slug);
  await service('deep-session')
    .set({ credits: 1, durations: [60], creditsRequired: true })
    .execute();
  await service('phone-check-in')
    .set({ credits: 1, name: 'Call', location: JSON.stringify({ kind: 'zoom', detail: '' }) })
    .execute();
  await service('first-conversation').set({ name: 'Check-in', kind: 'check_in', formId: form.id }).execute();
});
afterEach(() => all.leave());
afterAll(() => all.stop());

/** A client, with a package of so many credits. */
async function client(email: string, credits: number): Promise<string> {
  const { body } = await coach('POST', `/coach/${coachId}/clients`, { name: 'Ada Tremblay', email });
  const terms = { name: 'Eight sessions', credits, expiry: { kind: 'after', count: 3, unit: 'months' }, tellClient: false };
  const { status } = await coach('POST', `/coach/${coachId}/clients/${body.id}/packages`, terms);
  expect(status).toBe(201);
  return body.id;
}

/** The newest link that signs in, with where it leads back to. */
async function lastLink(): Promise<string> {
  const { rows } = await sql<{
    sealed: string;
  }>`select data->>'sealed' as sealed from pgboss.job where name = 'sign_in_mail' order by created_on desc limit 1`.execute(all.db);
  const { token, next = '/me' } = unseal(TEST_SECRET, rows[0]!.sealed);
  return `/sign-in/link?token=${token}&next=${encodeURIComponent(next)}`;
}

/** From the middle of a booking, and back there. */
async function signInHere(page: Page, email: string): Promise<void> {
  await page.getByLabel('The address you book with').fill(email);
  await page.getByLabel('The address you book with').press('Enter');
  await page.getByText('Look into your mail').waitFor();
  await page.goto(await lastLink());
  await page.getByRole('button').first().click();
}

const left = async (clientId: string): Promise<number> =>
  (await coach('GET', `/coach/${coachId}/packages?show=all&clientId=${clientId}`)).body.packages[0].left;

describe('a client with a package', () => {
  it('signs in from the middle of a booking, comes back to it, pays with credits, and gets one back', async () => {
    const email = 'ada@example.com';
    const clientId = await client(email, 2);
    const [first, second, third] = DAYS as [string, string, string];
    const more = [at(second, 10), at(third, 10)].join(',');
    const page = await all.visit(`/maren/deep-session?day=${first}&at=${at(first, 10)}&more=${more}`, { viewport: PHONE });
    // Nobody is told whether that address has a package, and nothing can be booked without.
    await page.getByText('This is booked with credits').waitFor();
    await page.getByRole('button', { name: /^Book/ }).waitFor({ state: 'detached' });
    await page.getByLabel('Anything Maren Holt should know?').fill('See you soon');
    await expectSound(page);
    await signInHere(page, email);
    await page.getByText('Welcome back, Ada Tremblay.').waitFor();
    await page.getByText('1 credit is missing').waitFor();
    await page.getByText('no credit left for it').waitFor();
    expect(await page.getByLabel('Anything Maren Holt should know?').inputValue()).toBe('See you soon');
    expect(await page.getByLabel('Mail address').inputValue()).toBe(email);
    await expectSound(page);
    await page
      .getByRole('button', { name: /^Remove .*10:00$/ })
      .last()
      .click();
    await page.getByText('Uses 2 credits').first().waitFor();
    await page.getByText('2 credits of “Eight sessions”').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Book 2 sessions' }).click();
    await page.getByRole('heading', { name: 'You’re booked: 2 sessions' }).waitFor();
    await page.getByText('1 credit of “Eight sessions”').waitFor();
    await page.getByText('0 of 2 left').waitFor();
    expect(await left(clientId)).toBe(0);
    await expectSound(page);
    await page.getByRole('link', { name: 'Cancel it' }).click();
    await page.getByText('1 credit goes back to “Eight sessions”.').waitFor();
    await page.getByRole('button', { name: 'Cancel the booking' }).click();
    await page.getByText('1 credit went back into your package.').waitFor();
    expect(await left(clientId)).toBe(1);
    // The header of the booker and the account say so too.
    await page.goto('/maren');
    await page.getByRole('region', { name: 'What you have here' }).getByText('1 of 2 left').waitFor();
    await expectSound(page);
    await page.goto('/me/packages');
    await page.getByRole('button', { name: 'History of Eight sessions' }).click();
    await page.getByText(/^Returned: Deep session/).waitFor();
    expect(
      await page
        .getByRole('listitem')
        .filter({ hasText: /^(\+|−)\d/ })
        .count(),
    ).toBe(4);
    await expectSound(page);
  });

  it('presses again after a lost answer that used their last credit, and has booked once', async () => {
    const email = 'eve@example.com';
    const clientId = await client(email, 1);
    const [, , , , day] = DAYS as [string, string, string, string, string];
    const page = await all.visit(`/maren/deep-session?day=${day}&at=${at(day, 10)}`, { viewport: PHONE });
    await signInHere(page, email);
    await page.getByText('Uses 1 credit of').waitFor();
    await page.route('**/api/v1/bookings', async (route) => {
      await route.fetch();
      await route.abort();
    });
    const book = page.getByRole('button', { name: 'Book this time' });
    await book.click();
    await page.getByText('No answer came from the server').waitFor();
    expect(await left(clientId)).toBe(0);
    await page.unroute('**/api/v1/bookings');
    await book.click();
    await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
    await page.getByText('0 of 1 left').waitFor();
  });

  it('is shown the door again where the session has run out, with what was typed', async () => {
    const email = 'fay@example.com';
    const clientId = await client(email, 1);
    const [, , , , , day] = DAYS as [string, string, string, string, string, string];
    const page = await all.visit(`/maren/deep-session?day=${day}&at=${at(day, 10)}`);
    await signInHere(page, email);
    await page.getByText('Uses 1 credit of').waitFor();
    await page.getByLabel('Anything Maren Holt should know?').fill('Keep this');
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByLabel('The address you book with').waitFor();
    await page.getByText('This could not be booked').waitFor({ state: 'detached' });
    expect(await page.getByLabel('Anything Maren Holt should know?').inputValue()).toBe('Keep this');
    expect(await left(clientId)).toBe(1);
  });

  it('books without credits where they would rather keep them', async () => {
    const email = 'bea@example.com';
    const clientId = await client(email, 3);
    const [, , , day] = DAYS as [string, string, string, string];
    const page = await all.visit(`/maren/phone-check-in?day=${day}&at=${at(day, 9)}`);
    await page.getByText('Do you have a package with Maren Holt?').waitFor();
    await page.getByRole('button', { name: 'Sign in to use it' }).click();
    await signInHere(page, email);
    const use = page.getByRole('checkbox', { name: 'Use my credits' });
    await use.waitFor();
    await page.locator('.bar-what').getByText('1 credit', { exact: true }).waitFor();
    await use.uncheck();
    await page.getByText('Your credits stay as they are.').waitFor();
    await page.locator('.bar-what').getByText('CA$45').or(page.locator('.bar-what').getByText('$45')).first().waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
    expect(await left(clientId)).toBe(3);
  });
});

describe('a check-in', () => {
  /** In the middle of the month after the next, away from every turn. */
  const month = (count: number) => {
    const [year = 0, number = 0] = TODAY.split('-').map(Number);
    const total = year * 12 + number - 1 + count;
    return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
  };
  const day = workday(`${month(1)}-10`);
  const other = workday(addDays(day, 1));

  it('asks its questions in the same step, says when its month is used, and shows and changes the answers', async () => {
    const email = 'cleo@example.com';
    await client(email, 1);
    const page = await all.visit(`/maren/first-conversation?day=${day}&at=${at(day, 9)}`, { viewport: PHONE });
    await page.getByRole('heading', { name: FORM.name }).waitFor();
    await fillIn(page, email);
    await page.getByLabel('Hours of sleep').fill('seven');
    await expectSound(page);
    // What is begun is checked; nothing is booked before it fits or is left for later.
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByText('Please write a number, like 12 or 12.5.').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('q-worked');
    await expectSound(page);
    await page.getByLabel('What worked?').fill('Walking before breakfast');
    await page.getByLabel('High').check();
    await page.getByLabel('Health').check();
    await page.getByLabel('Hours of sleep').fill('7,5');
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
    await page.getByText('The free one of its month').waitFor();
    await page.getByText('Walking before breakfast').waitFor();
    await page.getByText('7.5').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Change the answers' }).click();
    await page.getByLabel('You may write to me').check();
    await page.getByLabel('What worked?').fill('');
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByText('Please answer this.').waitFor();
    await page.getByLabel('What worked?').fill('Walking');
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByText('Thank you. Maren Holt has your answers.').waitFor();
    await page.getByText('Yes', { exact: true }).waitFor();
    // The same month once more: refused for whoever has proven nothing, and not offered to whoever is signed in.
    await page.goto(`/maren/first-conversation?day=${other}&at=${at(other, 9)}`);
    await page.getByRole('heading', { name: FORM.name }).waitFor();
    await page.getByRole('button', { name: 'Answer later' }).click();
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByText(/^Your free check-in of .* is used$/).waitFor();
    await expectSound(page);
    await page.goto('/me');
    await page.getByLabel('Mail address').fill(email);
    await page.getByRole('button', { name: 'Send me the link' }).click();
    await page.getByRole('heading', { name: 'Look into your mail' }).waitFor();
    await page.goto(await lastLink());
    await page.getByRole('button').first().click();
    await page.getByRole('heading', { name: 'Your appointments', level: 1 }).waitFor();
    await page.goto(`/maren/first-conversation?day=${other}&at=${at(other, 9)}`);
    await page.getByText(/^Your free check-in of .* is used$/).waitFor();
    await page.getByRole('button', { name: /^See times from/ }).click();
    await page.getByRole('grid').waitFor();
    await page.getByRole('button', { name: 'Month before' }).click();
    await page.getByText(/^Your free check-in of .* is used$/).waitFor();
    await expectSound(page);
  });

  it('is booked without answers, which are given later by the link', async () => {
    const page = await all.visit(`/maren/first-conversation?day=${other}&at=${at(other, 14)}`);
    await page.getByRole('button', { name: 'Answer later' }).click();
    await page.getByText('The mail has a link to these questions.').waitFor();
    await fillIn(page, 'dora@example.com');
    await page.getByRole('button', { name: 'Book this time' }).click();
    await page.getByRole('heading', { name: 'You’re booked' }).waitFor();
    await page.getByText('Maren Holt asks you 6 questions before the session.').waitFor();
    await expectSound(page);
    await page.goto(`${page.url()}#form`);
    await page.reload();
    await page.getByLabel('What worked?').fill('All of it');
    await page.reload();
    await page.getByLabel('Low').check();
    expect(await page.getByLabel('What worked?').inputValue()).toBe('All of it');
    await page.getByLabel('Is there a date?').fill(addDays(day, 30));
    await page.getByRole('button', { name: 'Send the answers' }).click();
    await page.getByText('Thank you. Maren Holt has your answers.').waitFor();
    const { body } = await coach('GET', `/coach/${coachId}/form-answers?search=All of it`);
    expect(body.answers[0].answers).toEqual({ worked: 'All of it', energy: 'Low', goal: addDays(day, 30) });
  });
});
