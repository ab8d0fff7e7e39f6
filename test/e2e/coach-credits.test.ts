import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CoachBookingView } from '../../contract/bookings.ts';
import type { PackageView } from '../../contract/packages/package-view.ts';
import type { ServiceView } from '../../contract/services.ts';
import { addDays } from '../../core/time/add-days.ts';
import { isoWeekStart } from '../../core/time/iso-week-start.ts';
import { wallToInstant } from '../../core/time/wall-to-instant.ts';
import { expectSound, LOOKS } from './clients-practice.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { hearing } from './hearing.ts';
import { toast } from './toast.ts';

let practice: Practice;
let service: ServiceView;
let checkIn: ServiceView;
const own = (path: string) => `/coach/${practice.coachId}${path}`;

beforeAll(async () => {
  practice = await openPractice();
  const [first] = await practice.api<ServiceView[]>('GET', own('/services'));
  service = await practice.api('PUT', own(`/services/${first!.id}`), { ...first, credits: 1 });
  const { id: _, position: __, version: ___, ...input } = first!;
  const more = { name: 'Check-in', slug: 'check-in', kind: 'check_in', durations: [30], prices: [], credits: 0 };
  checkIn = await practice.api('POST', own('/services'), { ...input, ...more });
});
afterAll(() => practice.stop());

const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/Toronto' }).format(new Date());
/** Monday of the week after next; each test has a week of its own. */
const MONDAY = addDays(isoWeekStart(TODAY), 14);
let week = -1;
beforeEach(() => void (week += 1));
const day = () => addDays(MONDAY, 7 * week);
const at = (minute: number) => new Date(wallToInstant('America/Toronto', day(), minute)).toISOString();

/** A client of the test's own, with packages of so many credits. */
async function client(name: string, ...packages: readonly (readonly [name: string, credits: number])[]) {
  const { id } = await practice.api<{ id: string }>('POST', own('/clients'), {
    name,
    email: `${name.toLowerCase().replace(' ', '.')}@example.com`,
  });
  for (const [called, credits] of packages) {
    await practice.api('POST', own(`/clients/${id}/packages`), { name: called, credits, expiry: { kind: 'never' }, tellClient: false });
  }
  return id;
}
const left = async (clientId: string) => {
  const { packages } = await practice.api<{ packages: PackageView[] }>('GET', own(`/packages?show=all&clientId=${clientId}`));
  return Object.fromEntries(packages.map((one) => [one.name, one.left]));
};
const book = (clientId: string, startsAt: string, serviceId = service.id) =>
  practice.api<CoachBookingView>('POST', own('/bookings'), { serviceId, clientId, startsAt, tellClient: false });
const bookings = (clientId: string) => practice.api<CoachBookingView[]>('GET', own(`/bookings?clientId=${clientId}`));

const panelOf = (page: Page) => page.getByRole('dialog', { name: 'Session' });

/** The dialog that books for a client, at a day and a time. */
async function fillBooking(page: Page, clientId: string, serviceName: string, time: string): Promise<Locator> {
  await page.goto(`${practice.url}/app/clients/${clientId}`);
  await page.getByRole('button', { name: 'Book a session' }).click();
  const dialog = page.getByRole('dialog', { name: 'Book for a client' });
  await dialog.getByRole('combobox', { name: 'Service' }).click();
  await page.getByRole('option', { name: serviceName }).click();
  await dialog.getByLabel('Day', { exact: true }).fill(day());
  await dialog.getByRole('button', { name: time, exact: true }).click();
  return dialog;
}

describe.each(Object.entries(LOOKS))('credits, %s', (look, options) => {
  test('which package a session uses is changed in its panel, given back, and taken back', async () => {
    const clientId = await client(`Uma ${look}`, ['Old', 2], ['New', 5]);
    const { id } = await book(clientId, at(600));
    const page = await practice.open(`/app/calendar?booking=${id}`, options);
    const panel = panelOf(page);
    await panel.getByText('1 credit of “Old”').waitFor();
    const change = panel.getByRole('button', { name: 'Change', exact: true });
    await change.click();
    await panel.getByRole('radio', { name: 'New' }).check();
    await expectSound(page);
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText('1 credit of “New”').waitFor();
    // Where one was before.
    await expect.poll(() => change.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await left(clientId)).toEqual({ Old: 2, New: 4 });

    // The page hears of the change before its own answer comes; the way back leads to what was before all the same.
    await hearing(page);
    await page.route(
      '**/credit',
      async (route) => {
        const response = await route.fetch();
        await panel.getByText('None used').waitFor();
        await route.fulfill({ response });
      },
      { times: 1 },
    );
    await change.click();
    await panel.getByRole('radio', { name: 'No package' }).check();
    await panel.getByRole('button', { name: 'Save', exact: true }).click();
    await panel.getByText('None used').waitFor();
    await (await toast(page, 'The credits are given back.')).getByRole('button', { name: 'Undo' }).click();
    await panel.getByText('1 credit of “New”').waitFor();
    expect(await left(clientId)).toEqual({ Old: 2, New: 4 });

    await panel.getByRole('button', { name: 'Cancel session' }).click();
    await panel.getByText('Its credits are given back.').waitFor();
    await panel.getByRole('button', { name: 'Cancel the session' }).click();
    await panel.getByText('Cancelled', { exact: true }).waitFor();
    await expect.poll(() => left(clientId)).toEqual({ Old: 2, New: 5 });
  });

  test('what is booked says what it costs; several at once, what is missing; without them, if one likes', async () => {
    const clientId = await client(`Vera ${look}`, ['Pair', 2]);
    const page = await practice.open('/app', options);
    const dialog = await fillBooking(page, clientId, 'Coaching session', '10:00');
    await dialog.getByText('Uses 1 credit of “Pair”. 1 is left then.').waitFor();
    await dialog.getByRole('button', { name: 'Add another time' }).click();
    await dialog.getByRole('button', { name: 'Add the same time weekly' }).click();
    await dialog.getByText('Credits pay for 2 of the 4 sessions; 2 more would be needed.', { exact: false }).waitFor();
    await expectSound(page);
    await dialog.getByLabel('Use credits').uncheck();
    await dialog.getByText('Booked without credits, though there are some.').waitFor();
    await dialog.getByLabel('Use credits').check();
    await dialog.getByRole('button', { name: 'Book 4 sessions' }).click();
    await toast(page, 'is booked for 4 sessions.');
    expect(await left(clientId)).toEqual({ Pair: 0 });
    const made = (await bookings(clientId)).toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt));
    expect(made.map(({ withoutCredit }) => withoutCredit)).toEqual([false, false, true, true]);
    // The weeks after belong to other tests.
    for (const { id } of made) await practice.api('POST', own(`/bookings/${id}/cancel`), { tellClient: false });
  });

  test('dates that repeat say it too, all of them before anything is booked', async () => {
    const clientId = await client(`Wim ${look}`, ['Four', 4]);
    const page = await practice.open('/app', options);
    const dialog = await fillBooking(page, clientId, 'Coaching session', '11:00');
    await dialog.getByRole('button', { name: 'Make it repeat' }).click();
    await dialog.getByRole('button', { name: 'Check the dates' }).click();
    await dialog.getByText('Credits pay for 4 of the 10 sessions; 6 more would be needed.', { exact: false }).waitFor();
    await expectSound(page);
    expect(await left(clientId)).toEqual({ Four: 4 });
  });

  test('a check-in beyond the free one of its month is granted, and booked', async () => {
    const clientId = await client(`Xia ${look}`);
    await book(clientId, at(600), checkIn.id);
    const page = await practice.open('/app', options);
    const dialog = await fillBooking(page, clientId, 'Check-in', '11:00');
    const grant = dialog.getByRole('button', { name: /^Grant one more in / });
    await grant.waitFor();
    await expectSound(page);
    // Whoever goes on all the same is refused, and can grant it there.
    await dialog.getByRole('button', { name: 'Book', exact: true }).click();
    await dialog
      .getByRole('alert')
      .getByRole('button', { name: /^Grant one more in / })
      .click();
    await toast(page, 'is booked');
    expect(await bookings(clientId)).toHaveLength(2);
  });
});
