import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { expireRequests } from '../../server/jobs/sweeps/expire-requests.ts';
import { expectSound } from './clients-practice.ts';
import { COACH } from './coach-practice.ts';
import { openStory, type Story } from './story.ts';
import { dayButton, expectSound as expectPublicSound, timeButton } from './visitors.ts';

const ZONE = 'America/Toronto';
const at = (date: string, minute: number) => wallToInstant(ZONE, date, minute);

/** A Monday morning; sessions are asked for in the week after. */
let now = at('2027-01-11', 9 * 60);
let story: Story;
let practice: Story['practice'];
let sweep: Story['sweep'];
let mailTo: Story['mailTo'];
let onPhone: Story['onPhone'];
let page: Page;

/** The page a mail leads to, on a phone. */
async function byMail(address: string, kind: string): Promise<Page> {
  const { text } = await mailTo(address, kind);
  return onPhone(/\/m\/[\w-]+/.exec(text)?.[0] ?? '');
}

/** A visitor asks for a time, from the public page to "Asked for". */
async function ask(name: string, email: string, date: string, time: string): Promise<Page> {
  const phone = await onPhone(`/${COACH.slug}/coaching-session`);
  await dayButton(phone, date).click();
  await timeButton(phone, time).click();
  await phone.getByLabel('Name').fill(name);
  await phone.getByLabel('Mail address').fill(email);
  await phone.getByRole('button', { name: 'Ask for this time' }).click();
  await phone.getByText('Asked for — not confirmed yet').first().waitFor();
  return phone;
}

beforeAll(async () => {
  story = await openStory(() => now);
  ({ practice, sweep, mailTo, onPhone } = story);
  const path = `/coach/${practice.coachId}/services`;
  const [service] = await practice.api<{ id: string }[]>('GET', path);
  await practice.api('PUT', `${path}/${service!.id}`, { ...service, rules: { instant: false, backupSlots: true } });
  page = await story.atDesk('/app/requests');
});
afterAll(() => story.stop());

test('a visitor asks for a time; the coach’s inbox shows it without a reload, with a badge', async () => {
  await page.getByText('Nobody is waiting for an answer').waitFor();
  const phone = await ask('Rosa Ember', 'rosa@example.com', '2027-01-19', '10:00');
  await expectPublicSound(phone);
  await page.getByText('Rosa Ember').first().waitFor();
  await page
    .getByRole('link', { name: /Requests/ })
    .getByText('1')
    .first()
    .waitFor();
  await expectSound(page);
});

test('she suggests two other times; the client takes one from the mail with one click, and it is booked', async () => {
  await page.getByRole('button', { name: 'Suggest other times' }).first().click();
  const times = page.getByRole('group', { name: /Open times on/ });
  await times.getByRole('button', { name: '14:00', exact: true }).click();
  await times.getByRole('button', { name: '15:30', exact: true }).click();
  await page.getByRole('button', { name: 'Suggest 2 times' }).click();
  await page.getByText('2 other times suggested').waitFor();

  const phone = await byMail('rosa@example.com', 'request_suggested_client');
  await phone.getByRole('heading', { name: `${COACH.name} suggests other times` }).waitFor();
  await expectPublicSound(phone);
  await phone
    .getByRole('button', { name: /Book this time/ })
    .last()
    .click();
  await phone.getByRole('heading', { name: 'You’re booked' }).waitFor();
  await mailTo('rosa@example.com', 'request_accepted_client');
  await mailTo(COACH.email, 'request_accepted_coach');
  await page.getByText('Nobody is waiting for an answer').waitFor();
  const taken = await sweep.db.selectFrom('claims').select(['bookingId', 'suggestionId']).execute();
  expect(taken.map(({ bookingId, suggestionId }) => [bookingId !== null, suggestionId])).toEqual([[true, null]]);
});

test('she asks back, the client answers by the link, she sees it at once and approves', async () => {
  await ask('Ben Alder', 'ben@example.com', '2027-01-20', '10:00');
  await page.getByText('Ben Alder').first().waitFor();
  await page.getByRole('button', { name: 'Ask a question' }).click();
  await page.getByLabel('Message to Ben Alder').fill('What would you like to work on?');
  await page.getByRole('button', { name: 'Send', exact: true }).click();

  const phone = await byMail('ben@example.com', 'request_question_client');
  await phone.getByText('What would you like to work on?').waitFor();
  await phone.getByLabel(`Your answer to ${COACH.name}`).fill('On sleeping before big days.');
  await phone.getByRole('button', { name: 'Send' }).click();
  await page.getByText('On sleeping before big days.').waitFor();
  await expectSound(page);

  await page.getByRole('button', { name: 'Approve' }).click();
  await mailTo('ben@example.com', 'request_approved_client');
  await phone.reload();
  await phone.getByText('On sleeping before big days.').waitFor({ state: 'detached' });
  const [booking] = await sweep.db.selectFrom('bookings').select('status').where('clientEmail', '=', 'ben@example.com').execute();
  expect(booking?.status).toBe('confirmed');
});

test('she declines with a reason, which the client reads by mail and on their page', async () => {
  await ask('Cleo Birch', 'cleo@example.com', '2027-01-21', '10:00');
  await page.getByText('Cleo Birch').first().waitFor();
  await page.getByRole('button', { name: 'Decline' }).click();
  await page.getByLabel('Reason').fill('I am away that day.');
  await page.getByRole('button', { name: 'Decline and tell Cleo Birch' }).click();
  const phone = await byMail('cleo@example.com', 'request_declined_client');
  await phone.getByText('I am away that day.').waitFor();
  await expectPublicSound(phone);
});

test('what nobody answers expires: both are told, and somebody else can have the time', async () => {
  await ask('Dan Hazel', 'dan@example.com', '2027-01-22', '10:00');
  await page.getByText('Dan Hazel').first().waitFor();
  now = at('2027-01-13', 9 * 60 + 1);
  await page.clock.setFixedTime(now);
  await expireRequests(sweep.ctx);
  await mailTo(COACH.email, 'request_expired_coach');
  const phone = await byMail('dan@example.com', 'request_expired_client');
  await phone.getByText('This request has run out').waitFor();
  await page.getByText('Nobody is waiting for an answer').waitFor();
  await (await ask('Eve Linden', 'eve@example.com', '2027-01-22', '10:00')).close();
});
