import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { CoachBookingView } from '../../contract/bookings.ts';
import type { CalendarView, KeptTime } from '../../contract/calendar.ts';
import type { CycleInput, CycleView } from '../../contract/cycles/cycles.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../core/cycles/placement/placement-settings.ts';
import { addDays } from '../../core/time/add-days.ts';
import { expectSound, LOOKS } from './clients-practice.ts';
import { hearing } from './hearing.ts';
import { openWaitlistPractice, type WaitlistPractice, workdayAt } from './waitlist-practice.ts';

let practice: WaitlistPractice;
beforeAll(async () => {
  practice = await openWaitlistPractice();
});
afterAll(() => practice.stop());
// Whoever still waits would be asked about the times of the next test.
afterEach(() => practice.clear());

const book = (startsAt: string, name: string) =>
  practice.api<CoachBookingView>('POST', practice.own('/bookings'), {
    serviceId: practice.service.id,
    newClient: { name, email: `${name.split(' ')[0]!.toLowerCase()}@example.com` },
    startsAt,
    tellClient: false,
  });

test('before a session is cancelled, the coach reads who waits for its time and who is asked first', async () => {
  await practice.wait((await practice.client('Ada Tremblay')).id);
  await practice.wait((await practice.client('Bo Ekman')).id);
  await practice.wait((await practice.client('Cleo Marsh')).id, { weekdays: [6, 7] });
  const booked = await book(workdayAt(0), 'Dana Frost');
  const page = await practice.open(`/app/calendar?booking=${booked.id}`);
  await hearing(page);
  const panel = page.getByRole('dialog', { name: 'Session' });
  await panel.getByRole('button', { name: 'Cancel session' }).click();
  await panel.getByText(/^2 people wait for a time like this\. Ada Tremblay is asked first\./).waitFor();
  await expectSound(page);
  await panel.getByRole('button', { name: 'Cancel the session' }).click();
  await page.getByText('The session with Dana Frost is cancelled.').waitFor();
  await page
    .locator('.session-kept')
    .getByText(/offered to Ada Tremblay/)
    .waitFor({ state: 'attached' });
});

test('who books a time that somebody waits for can offer it to them instead', async () => {
  const startsAt = workdayAt(1);
  await practice.wait((await practice.client('Emil Sand')).id);
  const page = await practice.open('/app/calendar');
  await page.getByRole('columnheader').first().waitFor();
  await hearing(page);
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog', { name: 'Book for a client' });
  await dialog.getByLabel('Day', { exact: true }).fill(startsAt.slice(0, 10));
  const times = dialog.getByRole('group', { name: 'Open times' }).getByRole('button');
  await times.first().click();
  await dialog.getByRole('button', { name: 'Offer it to Emil Sand instead' }).click();
  await page.getByRole('dialog', { name: 'Offer this time' }).getByRole('group', { name: 'It suits them' }).waitFor();
});

test('a cycle names who waits for it, in their order', async () => {
  const first = workdayAt(60).slice(0, 10);
  const cycle = await practice.api<CycleView>('POST', practice.own('/cycles'), {
    name: 'Next season',
    firstDate: first,
    lastDate: addDays(first, 55),
    confirmBy: null,
    opensAt: null,
    automatic: false,
    remindDays: [],
    settings: DEFAULT_PLACEMENT_SETTINGS,
    notes: '',
  } satisfies CycleInput);
  const page = await practice.open(`/app/cycles/${cycle.id}?part=opening`);
  const line = page.getByRole('region', { name: 'Who waits for this cycle' });
  await line.getByText('Nobody waits for this cycle.').waitFor();
  await hearing(page);
  await practice.wait((await practice.client('Gus Holm')).id);
  for (const name of ['Hedda Vik', 'Ida Noor']) {
    await practice.wait((await practice.client(name)).id, { target: { kind: 'cycle', cycleId: cycle.id } });
  }
  await line.getByText('2 in line').waitFor();
  await expect.poll(() => line.getByRole('listitem').getByRole('link').allInnerTexts()).toEqual(['Hedda Vik', 'Ida Noor']);
  await expectSound(page);
});

test.each(Object.entries(LOOKS))('today and its sheet name what is kept, and lead to it (%s)', async (_name, look) => {
  const page = await practice.open('/sign-in', look);
  const now = Math.floor(Date.now() / 3_600_000) * 3_600_000;
  const kept: KeptTime = {
    freedTimeId: '3c7d8d27-5f5f-4a0d-9df3-2a9a1f8f6b11',
    scheduleId: '3c7d8d27-5f5f-4a0d-9df3-2a9a1f8f6b12',
    // Today or tomorrow, whatever the hour.
    startsAt: new Date(now + 12 * 3_600_000).toISOString(),
    endsAt: new Date(now + 13 * 3_600_000).toISOString(),
    offeredTo: [
      { entryId: '3c7d8d27-5f5f-4a0d-9df3-2a9a1f8f6b13', clientName: 'Jo Berg', until: new Date(now + 2 * 3_600_000).toISOString() },
    ],
    waitsFor: null,
  };
  // What is kept on the day of the test itself depends on the hour it runs at.
  await page.route(/\/calendar\?/, async (route) => {
    const response = await route.fetch();
    const view = (await response.json()) as CalendarView;
    await route.fulfill({ response, json: { ...view, kept: [kept] } });
  });
  await page.goto(`${practice.url}/app`);
  const row = page.getByRole('list', { name: 'Kept for the waitlist' }).getByRole('link');
  await row.getByText(/^Offered to Jo Berg, answers in /).waitFor();
  expect(await row.getAttribute('href')).toContain(`kept=${kept.freedTimeId}`);
  await expectSound(page);
  await page.getByRole('link', { name: /day sheet/i }).click();
  await page.getByRole('cell', { name: 'Offered to Jo Berg' }).waitFor();
  await expectSound(page);
});
