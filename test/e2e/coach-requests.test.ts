import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CoachBookingView } from '../../contract/bookings.ts';
import type { CoachView } from '../../contract/coaches.ts';
import type { CoachRequestView } from '../../contract/requests/request-view.ts';
import type { SlotsView } from '../../contract/slots.ts';
import { addDays } from '../../core/time/add-days.ts';
import { startsOfDay } from '../../web/app/time/starts-of-day.ts';
import { expectSound, LOOKS } from './clients-practice.ts';
import { COACH, openPractice, type Practice } from './coach-practice.ts';
import { hearing } from './hearing.ts';
import { widerThanScreen } from './wider-than-screen.ts';

let practice: Practice;
/** Open starts of the days two weeks ahead and on, each used once, so that no test is in the way of another. */
let starts: string[];
beforeAll(async () => {
  practice = await openPractice();
  const { id: _, publicUrl: __, ...profile } = await practice.api<CoachView>('GET', own());
  const relationshipRules = { not_connected: { instant: false } };
  await practice.api('PUT', own(), { ...profile, relationshipRules });
  const from = addDays(new Date().toISOString().slice(0, 10), 14);
  const { days } = await practice.api<SlotsView>(
    'GET',
    own(`/services/${await serviceId()}/slots?from=${from}&to=${addDays(from, 40)}&timeZone=America/Toronto`),
  );
  starts = days.filter(({ minutes }) => minutes.length > 0).map((day) => startsOfDay(day)[2]!.startsAt);
});
afterAll(() => practice.stop());
beforeEach(async () => {
  const { requests } = await practice.api<{ requests: CoachRequestView[] }>('GET', own('/requests'));
  for (const { id } of requests) await practice.api('POST', own(`/requests/${id}/decline`), {});
});

const own = (rest = '') => `/coach/${practice.coachId}${rest}`;
const serviceId = async () => (await practice.api<{ id: string }[]>('GET', own('/services')))[0]!.id;
const openOnes = async () => (await practice.api<{ requests: CoachRequestView[] }>('GET', own('/requests'))).requests;
const bookingNow = (id: string) => practice.api<CoachBookingView>('GET', own(`/bookings/${id}`));

interface Asked {
  readonly bookingId: string;
  readonly token: string;
  readonly startsAt: string;
}

/** A visitor asks for a time that nobody asked for yet. */
async function ask(name: string): Promise<Asked> {
  const startsAt = starts.shift()!;
  const email = `${name.toLowerCase().replaceAll(' ', '.')}@example.com`;
  const body = {
    coachSlug: COACH.slug,
    serviceSlug: 'coaching-session',
    startsAt,
    name,
    email,
    note: 'I would rather talk in the morning.',
    timeZone: 'Europe/Berlin',
  };
  const response = await fetch(`${practice.url}/api/v1/bookings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: practice.url },
    body: JSON.stringify(body),
  });
  const { booking, manageToken } = (await response.json()) as { booking: { id: string; status: string }; manageToken: string };
  expect(booking.status).toBe('requested');
  return { bookingId: booking.id, token: manageToken, startsAt };
}

const rowOf = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name }).getByRole('link');

/** From the list to the whole of it, on a phone by a tap; beside the list the most urgent is open already. */
async function openOne(page: Page, name: string): Promise<void> {
  await rowOf(page, name).click();
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

describe.each(Object.entries(LOOKS))('the requests room, %s', (look, options) => {
  const named = (name: string) => `${name} ${look[0]!.toUpperCase()}${look.slice(1)}`;

  test('fills while it is looked at; a yes is one click, and the rail counts what waits', async () => {
    const page = await practice.open('/app/requests', options);
    await hearing(page);
    await page.getByText('Nobody is waiting for an answer').waitFor();
    await expectSound(page);
    const name = named('Ana Live');
    const { bookingId } = await ask(name);
    if (look === 'desktop') await page.getByLabel('1 request waits for you').waitFor();
    await openOne(page, name);
    await page.getByText('By your rules, clients of this kind ask before they book.').waitFor();
    await page.getByText('I would rather talk in the morning.').waitFor();
    await page.getByText(/for Ana Live .+ \(Berlin\)/).waitFor();
    await page.getByText('Nothing else that day.').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText(/^Approved on /).waitFor();
    expect((await bookingNow(bookingId)).status).toBe('confirmed');
    await page.getByLabel('1 request waits for you').waitFor({ state: 'detached' });
    await page.goto(`${practice.url}/app/requests?show=closed`);
    await rowOf(page, name).getByText('Approved').waitFor();
    await page.context().close();
  });

  test('a no shows what the client will read, and is kept with its reason', async () => {
    const name = named('Ben Declined');
    const { bookingId } = await ask(name);
    const page = await practice.open('/app/requests', options);
    await openOne(page, name);
    await page.getByRole('button', { name: 'Decline', exact: true }).click();
    await page.getByLabel('Reason').fill('I am away that week.');
    await page.getByText('“I am away that week.”').waitFor();
    await expectSound(page);
    await page.getByRole('button', { name: `Decline and tell ${name}` }).click();
    await page.getByText(/^Declined on /).waitFor();
    await page.getByText('Your reason: “I am away that week.”').waitFor();
    expect((await bookingNow(bookingId)).status).toBe('declined');
    await page.context().close();
  });

  test('other times are picked from a month, held or not, and can be told apart afterwards', async () => {
    const name = named('Cem Suggested');
    const { startsAt } = await ask(name);
    const page = await practice.open('/app/requests', options);
    await openOne(page, name);
    await page.getByRole('button', { name: 'Suggest other times', exact: true }).click();
    const form = page.getByRole('form', { name: 'Suggest other times' });
    const times = form.getByRole('group', { name: /^Open times on / }).getByRole('button');
    await times.first().click();
    await times.nth(1).click();
    await form.getByText('2 of 5 chosen').waitFor();
    await form
      .getByRole('button', { name: /^Take away / })
      .first()
      .click();
    await form.getByText('1 of 5 chosen').waitFor();
    await form.getByLabel('Hold these times until the answer').uncheck();
    await form.getByText('Others can book them meanwhile', { exact: false }).waitFor();
    await expectSound(page);
    await form.getByRole('button', { name: 'Suggest 1 time', exact: true }).click();
    await page.getByRole('list', { name: 'Other times you suggested' }).getByText('waits, not held').waitFor();
    const [request] = await openOnes();
    expect(request).toMatchObject({ waitsFor: 'client', suggestions: [{ state: 'open', held: false }] });
    expect(request!.bookings[0]!.startsAt).toBe(startsAt);
    await page.context().close();
  });

  test('a question is asked and answered while the page is open', async () => {
    const name = named('Dora Asked');
    const { token } = await ask(name);
    const page = await practice.open('/app/requests', options);
    await openOne(page, name);
    await hearing(page);
    await page.getByRole('button', { name: 'Ask a question' }).click();
    const message = page.getByLabel(`Message to ${name}`);
    await message.and(page.locator(':focus')).waitFor();
    await message.fill('What would you like to work on?');
    await page.keyboard.press('Control+Enter');
    const conversation = page.getByRole('region', { name: 'Conversation' });
    await conversation.getByRole('listitem').filter({ hasText: 'What would you like to work on?' }).waitFor();
    await expect.poll(async () => (await openOnes())[0]?.waitsFor).toBe('client');
    await fetch(`${practice.url}/api/v1/manage/${token}/request/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: practice.url },
      body: JSON.stringify({ text: 'On saying no.' }),
    });
    await conversation.getByRole('listitem').filter({ hasText: 'On saying no.' }).waitFor();
    await expectSound(page);
    await page.context().close();
  });
});

test('what took the time meanwhile is named, and only a second word goes over it', async () => {
  const { bookingId, startsAt } = await ask('Edda Late');
  const newClient = { name: 'Finn Over', email: 'finn@example.com' };
  await practice.api('POST', own('/bookings'), { serviceId: await serviceId(), newClient, startsAt, overbook: true, tellClient: false });
  const page = await practice.open('/app/requests');
  await page.getByText('Over it: Finn Over.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  const told = page.getByRole('alert').filter({ hasText: 'That time is taken by now' });
  await told.getByText('Finn Over').waitFor();
  expect((await bookingNow(bookingId)).status).toBe('requested');
  await expectSound(page);
  await told.getByRole('button', { name: 'Approve all the same' }).click();
  await page.getByText(/^Approved on /).waitFor();
  expect(await bookingNow(bookingId)).toMatchObject({ status: 'confirmed', overbooked: true });
  await page.context().close();
});

test('a block laid over it since speaks against it, and is said before the yes', async () => {
  await ask('Gerd Blocked');
  const [request] = await openOnes();
  const { date } = request!.bookings[0]!.coachTime;
  const block = { scheduleId: null, weekdays: null, startMinute: null, endMinute: null, capacity: null, note: 'Away' };
  await practice.api('POST', own('/plan'), {
    create: [{ ...block, kind: 'blocked', startsOn: date, endsOn: date }],
    remove: [],
    decisions: request!.bookings.map(({ id }) => ({ bookingId: id, outcome: 'keep' })),
  });
  const page = await practice.open('/app/requests');
  const concerns = page.getByRole('alert').filter({ hasText: 'What speaks against it' });
  await concerns.getByText('You can approve all the same.').waitFor();
  await rowOf(page, 'Gerd Blocked').getByText('Something speaks against it').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Approve', exact: true }).click();
  await page.getByText(/^Approved on /).waitFor();
  await page.context().close();
});

test('what was decided elsewhere shows by itself, and an answer that comes too late changes nothing', async () => {
  await ask('Hanna Gone');
  const [request] = await openOnes();
  const page = await practice.open(`/app/requests/${request!.id}`);
  await hearing(page);
  await page.getByRole('heading', { level: 2, name: 'Hanna Gone' }).waitFor();
  await practice.api('POST', own(`/requests/${request!.id}/decline`), { reason: 'Elsewhere' });
  await page.getByText('Your reason: “Elsewhere”').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
  await page.context().close();
});

test('a session that is only asked for is answered in its panel too, and leads to its request', async () => {
  const { bookingId } = await ask('Ines Panel');
  const page = await practice.open(`/app/calendar?booking=${bookingId}`);
  const panel = page.getByRole('dialog', { name: 'Session' });
  await panel.getByText('Asked for, and waits for your answer').waitFor();
  await expectSound(page);
  await panel.getByRole('link', { name: 'Open the request' }).click();
  await page.getByRole('heading', { level: 2, name: 'Ines Panel' }).waitFor();
  await page.goBack();
  await panel.getByRole('button', { name: 'Approve', exact: true }).click();
  await panel.getByText('Confirmed', { exact: true }).waitFor();
  await panel.getByText('Asked for, and waits for your answer').waitFor({ state: 'detached' });
  await page.context().close();
});

test('nothing is wider than a screen of 320 pixels', async () => {
  await ask('Jan Narrow');
  const page = await practice.open('/app/requests', { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
  await openOne(page, 'Jan Narrow');
  await page.getByRole('button', { name: 'Suggest other times', exact: true }).click();
  await page.getByRole('form', { name: 'Suggest other times' }).getByRole('group').first().waitFor();
  expect(await widerThanScreen(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});

test('several that are asked for together are one request: each with its day, and one yes for all', async () => {
  const three = starts.splice(0, 3);
  const person = { name: 'Kim Several', email: 'kim@example.com', timeZone: 'America/Toronto' };
  const response = await fetch(`${practice.url}/api/v1/bookings/several`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: practice.url },
    body: JSON.stringify({ coachSlug: COACH.slug, serviceSlug: 'coaching-session', starts: three, ...person }),
  });
  expect(response.status).toBe(201);
  const page = await practice.open('/app/requests');
  await openOne(page, 'Kim Several');
  const times = page.getByRole('list', { name: 'Asked for' });
  await expect.poll(() => times.getByRole('listitem').count()).toBe(3);
  await expect.poll(() => page.getByRole('button', { name: 'Suggest other times' }).count()).toBe(0);
  const last = times.getByRole('button', { name: /^See the day/ }).last();
  await last.click();
  await expect.poll(() => last.getAttribute('aria-pressed')).toBe('true');
  await expectSound(page);
  await page.getByRole('button', { name: 'Approve all 3' }).click();
  await page.getByText(/^Approved on /).waitFor();
  const bookings = await practice.api<CoachBookingView[]>('GET', own('/bookings?status=confirmed&limit=500'));
  expect(bookings.filter(({ clientName }) => clientName === 'Kim Several')).toHaveLength(3);
  await page.context().close();
});

test.each([
  ['a small laptop', { viewport: { width: 1280, height: 560 } }],
  ['a phone', { viewport: { width: 320, height: 560 }, hasTouch: true, isMobile: true }],
])('every room and the way out are within reach on %s', async (where, look) => {
  const page = await practice.open('/app/requests', look);
  const rail = page.getByRole('navigation', { name: 'Rooms of the app' });
  if (where === 'a phone') await page.getByRole('button', { name: 'Menu' }).click();
  for (const room of await rail.getByRole('link').all()) await room.click({ trial: true });
  await rail.getByRole('button', { name: 'Sign out' }).click({ trial: true });
  await page.context().close();
});
