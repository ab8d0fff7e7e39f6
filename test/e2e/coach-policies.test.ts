import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoachBookingView } from '../../contract/bookings.ts';
import type { CoachView } from '../../contract/coaches.ts';
import type { SlotsView } from '../../contract/slots.ts';
import type { CoachRules } from '../../contract/rules.ts';
import { addDays } from '../../core/time/add-days.ts';
import { startsOfDay } from '../../web/app/time/starts-of-day.ts';
import { expectSound } from './clients-practice.ts';
import { COACH, openPractice, type Practice } from './coach-practice.ts';

const DAY = 1440;
let practice: Practice;
/** Open starts two weeks ahead and on, one a day. */
let starts: string[];
beforeAll(async () => {
  practice = await openPractice();
  const [service] = await practice.api<{ id: string }[]>('GET', own('/services'));
  const from = addDays(new Date().toISOString().slice(0, 10), 14);
  const span = `from=${from}&to=${addDays(from, 14)}&timeZone=America/Toronto`;
  const { days } = await practice.api<SlotsView>('GET', own(`/services/${service!.id}/slots?${span}`));
  starts = days.filter(({ minutes }) => minutes.length > 0).map((day) => startsOfDay(day)[2]!.startsAt);
});
afterAll(() => practice.stop());

const own = (rest = '') => `/coach/${practice.coachId}${rest}`;

async function setRules(rules: Partial<CoachRules>): Promise<void> {
  const { id: _, publicUrl: __, ...profile } = await practice.api<CoachView>('GET', own());
  await practice.api('PUT', own(), { ...profile, rules: { ...profile.rules, ...rules } });
}

async function call(path: string, body: object) {
  const response = await fetch(`${practice.url}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: practice.url },
    body: JSON.stringify(body),
  });
  expect(response.ok).toBe(true);
  return (await response.json()) as { booking: CoachBookingView; manageToken: string };
}

/** A visitor books, under the rules of now. */
const book = (name: string) =>
  call('/bookings', {
    coachSlug: COACH.slug,
    serviceSlug: 'coaching-session',
    startsAt: starts.shift()!,
    name,
    email: `${name.toLowerCase()}@example.com`,
    timeZone: 'America/Toronto',
  });

test('the coach is told when cancelling or moving what the client could not any more, and does it all the same', async () => {
  await setRules({ cancelUntilMinutes: 60 * DAY, moveUntilMinutes: 60 * DAY, freeCancelMinutes: 60 * DAY });
  const { booking } = await book('Lena');
  await setRules({ cancelUntilMinutes: DAY, moveUntilMinutes: DAY, freeCancelMinutes: DAY });
  const page = await practice.open(`/app/calendar?booking=${booking.id}`);
  const panel = page.getByRole('dialog', { name: 'Session' });
  await panel.getByRole('button', { name: 'Move', exact: true }).click();
  await panel.getByRole('group', { name: 'Open times' }).getByRole('button').first().click();
  await panel.getByText(/your client could move this until .+ You can do it all the same\./).waitFor();
  await panel.getByRole('button', { name: 'Leave it' }).click();
  await panel.getByRole('button', { name: 'Cancel session' }).click();
  await panel.getByText(/your client could cancel this until .+ You can do it all the same\./).waitFor();
  await expectSound(page);
  await panel.getByRole('button', { name: 'Cancel the session' }).click();
  await panel.getByText('Cancelled by you.').waitFor();
  await page.context().close();
});

test('nothing is said where the client could do it too', async () => {
  const { booking } = await book('Milo');
  const page = await practice.open(`/app/calendar?booking=${booking.id}`);
  const panel = page.getByRole('dialog', { name: 'Session' });
  await panel.getByRole('button', { name: 'Cancel session' }).click();
  await panel.getByText('The time becomes free at once.', { exact: false }).waitFor();
  expect(await panel.getByText('You can do it all the same.').count()).toBe(0);
  await page.context().close();
});

test('what a client cancelled late is marked as late: in the panel and in their history', async () => {
  await setRules({ cancelUntilMinutes: 0, freeCancelMinutes: 60 * DAY });
  const { booking, manageToken } = await book('Nora');
  const panelOf = async () => {
    const page = await practice.open(`/app/calendar?booking=${booking.id}`);
    return { page, panel: page.getByRole('dialog', { name: 'Session' }) };
  };
  const before = await panelOf();
  await before.panel.getByText('What the client may change').click();
  await before.panel.getByText('Cancelling less than 60 days before counts as late.', { exact: false }).waitFor();
  await before.page.context().close();

  await call(`/manage/${manageToken}/cancel`, { reason: 'Ill' });
  const { page, panel } = await panelOf();
  await panel.getByText('Cancelled by the client, less than 60 days before: late.').waitFor();
  await expectSound(page);
  const { clientId } = await practice.api<CoachBookingView>('GET', own(`/bookings/${booking.id}`));
  await page.goto(`${practice.url}/app/clients/${clientId}`);
  await page.getByRole('button', { name: /Coaching session\s*Late\s*Cancelled/ }).waitFor();
  await expectSound(page);
  await page.context().close();
});
