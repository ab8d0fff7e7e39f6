import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '../../core/time/add-days.ts';
import { COACH, openPractice, type Practice } from './coach-practice.ts';
import { hearing } from './hearing.ts';
import { toast } from './toast.ts';

let practice: Practice;
beforeAll(async () => void (practice = await openPractice()));
afterAll(() => practice.stop());

/** The next Monday but one, so that no notice and no end of a window is in the way. */
function aMonday(): string {
  const today = new Date().toISOString().slice(0, 10);
  return addDays(today, ((8 - new Date().getUTCDay()) % 7) + 7);
}

const publicMinutes = async (slug: string, date: string) => {
  const slots = await practice.api<{ days: { minutes: number[] }[] }>(
    'GET',
    `/coaches/${COACH.slug}/services/${slug}/slots?from=${date}&to=${date}&timeZone=America/Toronto`,
  );
  return slots.days.flatMap((day) => day.minutes);
};

test('weekly hours changed on the page are what clients can book', async () => {
  const monday = aMonday();
  expect(await publicMinutes('coaching-session', monday)).toContain(540);
  const page = await practice.open('/app/availability');
  await page.getByLabel('Monday, from').first().fill('10:30');
  await page.getByRole('button', { name: 'Copy Monday to other days' }).click();
  const copy = page.getByRole('dialog', { name: 'Copy Monday to' });
  await copy.getByLabel('Saturday').check();
  await copy.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your week is saved.').waitFor();
  expect(Math.min(...(await publicMinutes('coaching-session', monday)))).toBe(630);
  expect(Math.min(...(await publicMinutes('coaching-session', addDays(monday, 5))))).toBe(630);
});

test('two people saving at once: the second is told, and what they typed goes into the newer week', async () => {
  const page = await practice.open('/app/availability');
  await page.getByLabel('Tuesday, from').first().fill('11:00');
  const [schedule] = await practice.api<{ id: string; name: string; hours: unknown[]; version: number }[]>(
    'GET',
    `/coach/${practice.coachId}/schedules`,
  );
  await practice.api('PUT', `/coach/${practice.coachId}/schedules/${schedule!.id}`, {
    name: 'My hours',
    hours: schedule!.hours,
    version: schedule!.version,
  });
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText(/Maren Voss changed the name on/).waitFor();
  await page.getByRole('button', { name: 'Put mine into the newer version' }).click();
  await page.getByRole('heading', { name: 'My hours' }).waitFor();
  await expect.poll(() => page.getByLabel('Tuesday, from').first().inputValue()).toBe('11:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Your week is saved.').waitFor();
});

test('a service is created, stands on the public page, is switched off, and deleted', async () => {
  const page = await practice.open('/app/services');
  await page.getByRole('link', { name: 'New service' }).click();
  await page.getByLabel('Name').fill('Deep dive');
  await expect.poll(() => page.getByLabel('Address on the web').inputValue()).toBe('deep-dive');
  await page.getByRole('combobox', { name: 'Lengths in minutes' }).fill('120');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Add a price' }).click();
  await page.getByRole('textbox', { name: 'Price' }).fill('240.50');
  await page.getByRole('textbox', { name: 'Notice' }).fill('2');
  await page.getByRole('button', { name: 'Create the service' }).click();
  await page.getByText('“Deep dive” is there.').waitFor();
  const shown = await practice.api<{ services: { name: string; durations: number[]; prices: unknown }[] }>('GET', `/coaches/${COACH.slug}`);
  expect(shown.services.find(({ name }) => name === 'Deep dive')).toMatchObject({
    durations: [60, 120],
    prices: [{ currency: 'USD', minor: 24_050 }],
  });

  const row = page.getByRole('listitem').filter({ hasText: 'Deep dive' });
  await row.getByRole('switch').click();
  await row.getByText("Can't be booked").waitFor();
  await page.getByRole('link', { name: 'Deep dive' }).click();
  await page.getByRole('button', { name: 'Delete this service' }).click();
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByText('“Deep dive” is deleted.').waitFor();
});

test('a service that is booked in cycles is shut to the public until one opens, and says so in the list', async () => {
  const page = await practice.open('/app/services');
  await page.getByRole('link', { name: 'New service' }).click();
  await page.getByLabel('Name').fill('Season pass');
  await page.getByRole('combobox', { name: 'Lengths in minutes' }).fill('60');
  await page.keyboard.press('Enter');
  await page.getByRole('switch', { name: 'Booked in cycles' }).check();
  await page.getByRole('button', { name: 'Create the service' }).click();
  await page.getByText('“Season pass” is there.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Season pass' }).getByText('In cycles').waitFor();
  expect(await publicMinutes('season-pass', aMonday())).toEqual([]);
  await page.getByRole('link', { name: 'Season pass' }).click();
  await page.getByRole('switch', { name: 'Booked in cycles' }).uncheck();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('“Season pass” is saved.').waitFor();
  expect(await publicMinutes('season-pass', aMonday())).not.toEqual([]);
});

test('a check-in takes half an hour unless a length was typed', async () => {
  const page = await practice.open('/app/services/new');
  await page.getByLabel('Name').fill('Monthly word');
  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'Check-in' }).click();
  await page.getByRole('button', { name: 'Create the service' }).click();
  await page.getByText('“Monthly word” is there.').waitFor();
  const list = await practice.api<{ name: string; kind: string; durations: number[] }[]>('GET', `/coach/${practice.coachId}/services`);
  expect(list.find(({ name }) => name === 'Monthly word')).toMatchObject({ kind: 'check_in', durations: [30] });
});

test('a published slot: made, taken off the page, and once booked only shown, with who and when', async () => {
  const monday = aMonday();
  const sunday = addDays(monday, 6);
  const page = await practice.open('/app/availability?part=slots');
  await hearing(page);
  await page.getByRole('button', { name: 'Publish a slot' }).click();
  const dialog = page.getByRole('dialog', { name: 'Publish a slot' });
  await dialog.getByLabel('Day').fill(sunday);
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
  const row = page.getByRole('listitem').first();
  await row.getByRole('button', { name: /^Delete/ }).waitFor();
  expect(await publicMinutes('coaching-session', sunday)).toEqual([540]);
  await row.getByRole('switch').click();
  // The switch turns at once, and is saved after.
  await row.getByText('Off the page').waitFor();
  await expect.poll(() => publicMinutes('coaching-session', sunday)).toEqual([]);
  await row.getByRole('switch').click();
  await row.getByText('On the page').waitFor();
  await expect.poll(() => publicMinutes('coaching-session', sunday)).toEqual([540]);

  const [slot] = await practice.api<{ startsAt: string }[]>(
    'GET',
    `/coach/${practice.coachId}/published-slots?from=${sunday}&to=${sunday}`,
  );
  await practice.api('POST', '/bookings', {
    coachSlug: COACH.slug,
    serviceSlug: 'coaching-session',
    startsAt: slot!.startsAt,
    name: 'Mei Tanaka',
    email: 'mei@example.com',
    timeZone: 'Asia/Tokyo',
  });
  await row.getByText(/^Mei Tanaka, booked/).waitFor();
  await expect.poll(() => row.getByRole('button', { name: /^Delete/ }).count()).toBe(0);
  await row.getByRole('button', { name: /^Edit/ }).click();
  await expect.poll(() => page.getByRole('dialog').getByLabel('Starts at').isDisabled()).toBe(true);
});

test('weekly hours are written out as published slots', async () => {
  const page = await practice.open('/app/availability?part=slots');
  await page.getByRole('button', { name: 'From weekly hours' }).click();
  const dialog = page.getByRole('dialog', { name: 'Weekly hours as slots' });
  await dialog.getByLabel('From', { exact: true }).fill(aMonday());
  await dialog.getByLabel('To, including').fill(aMonday());
  await dialog.getByRole('button', { name: 'Write them out' }).click();
  await page.getByText(/slots are published/).waitFor();
});

test('a block is added, deleted, and put back by Undo', async () => {
  const page = await practice.open('/app/availability?part=list');
  await page.getByRole('button', { name: 'Block or open days' }).click();
  const dialog = page.getByRole('dialog', { name: 'Block or open days' });
  await dialog.getByRole('combobox', { name: 'What is it?' }).click();
  await page.getByRole('option', { name: 'Travel' }).click();
  await dialog.getByLabel('From', { exact: true }).fill(addDays(aMonday(), 7));
  await dialog.getByLabel('To, including').fill(addDays(aMonday(), 9));
  await dialog.getByLabel('Note').fill('Ottawa');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('listitem').filter({ hasText: 'Ottawa' });
  await row.getByRole('button', { name: /^Delete Travel/ }).click();
  const deleted = await toast(page, 'Travel is deleted.');
  await row.waitFor({ state: 'detached' });
  await deleted.getByRole('button', { name: 'Undo' }).click();
  await row.waitFor();
});
