import type { WebSocketRoute } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { calendarHands, drag, pointAt, type CalendarHands } from './calendar-hands.ts';
import { openPractice, type Practice } from './coach-practice.ts';
import { hearing } from './hearing.ts';
import { toast } from './toast.ts';

let practice: Practice;
let hands: CalendarHands;
beforeAll(async () => {
  practice = await openPractice();
  hands = await calendarHands(practice);
});
afterAll(() => practice.stop());

test('drag over empty time books a client in', async () => {
  const { page, days } = await hands.openNextWeek();
  await drag(page, await pointAt(page, days[0]!, '09:00'), await pointAt(page, days[0]!, '09:30'));
  await page.getByRole('button', { name: 'Book a client' }).click();
  const dialog = page.getByRole('dialog', { name: 'Book for a client' });
  await dialog.getByText('New client').click();
  await dialog.getByLabel('Name').fill('Priya Nair');
  await dialog.getByLabel('Mail address').fill('priya@example.com');
  await dialog.getByRole('button', { name: 'Book', exact: true }).click();
  await page.getByText(/^Priya Nair is booked/).waitFor();
  await page.locator('.session', { hasText: 'Priya Nair' }).waitFor();
  const booked = await practice.api<{ startsAt: string; clientName: string }[]>(
    'GET',
    `/coach/${practice.coachId}/bookings?from=${days[0]}&to=${days[0]}`,
  );
  expect(booked.map(({ clientName, startsAt }) => [clientName, new Date(startsAt).toISOString()])).toEqual([
    ['Priya Nair', await hands.instantAt(days[0]!, 540)],
  ]);
});

test('drag moves a session, asks once, and Undo moves it back', async () => {
  const { page, days } = await hands.openNextWeek();
  const booking = await hands.bookByApi(days[1]!, 600, 'Jonas Keller');
  const [from, to] = [await hands.instantAt(days[1]!, 600), await hands.instantAt(days[2]!, 840)];
  await page.locator('.session', { hasText: 'Jonas Keller' }).waitFor();
  await drag(page, await pointAt(page, days[1]!, '10:00'), await pointAt(page, days[2]!, '14:00'));
  const dialog = page.getByRole('dialog', { name: 'Move this session' });
  await dialog.getByLabel('Tell the client by mail').uncheck();
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  const moved = await toast(page, /^Jonas Keller moved to/);
  expect(Date.parse((await hands.bookingNow(booking.id)).startsAt)).toBe(Date.parse(to));
  await moved.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/^Moved back to/).waitFor();
  expect(Date.parse((await hands.bookingNow(booking.id)).startsAt)).toBe(Date.parse(from));
});

test('a drop on something taken says what is there, offers other times, and overbooks only by a second step', async () => {
  const { page, days } = await hands.openNextWeek();
  await hands.bookByApi(days[3]!, 600, 'Mei Tanaka');
  const booking = await hands.bookByApi(days[3]!, 840, 'Tom Okafor');
  await page.locator('.session', { hasText: 'Tom Okafor' }).waitFor();
  await drag(page, await pointAt(page, days[3]!, '14:00'), await pointAt(page, days[3]!, '10:00'));
  const dialog = page.getByRole('dialog', { name: 'Move this session' });
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  const notice = dialog.getByRole('alert');
  await notice.getByText('That time is taken').waitFor();
  await notice.getByText('The nearest open times').waitFor();
  await notice.getByRole('button', { name: 'Overbook anyway' }).click();
  await notice.getByRole('button', { name: 'Really book over it' }).click();
  await page.getByText(/^Tom Okafor moved to/).waitFor();
  expect(Date.parse((await hands.bookingNow(booking.id)).startsAt)).toBe(Date.parse(await hands.instantAt(days[3]!, 600)));
});

test('a block that hits sessions lists them, and says of each what becomes of it', async () => {
  const { page, days } = await hands.openNextWeek();
  const kept = await hands.bookByApi(days[4]!, 780, 'Ada Lindqvist');
  const asked = await hands.bookByApi(days[4]!, 945, 'Bo Lind');
  await page.locator('.session', { hasText: 'Ada Lindqvist' }).waitFor();
  await drag(page, await pointAt(page, days[4]!, '14:00'), await pointAt(page, days[4]!, '15:30'));
  await page.getByRole('button', { name: 'Block this time' }).click();
  const dialog = page.getByRole('dialog', { name: 'Block or open days' });
  await expect.poll(() => dialog.getByLabel('Starts at').inputValue()).toBe('14:00');
  await dialog.getByLabel('Starts at').fill('13:30');
  await dialog.getByLabel('Ends at').fill('16:00');
  await dialog.getByRole('button', { name: 'Save' }).click();
  const conflict = page.getByRole('dialog', { name: '2 sessions are in the way' });
  await conflict.getByText('Ada Lindqvist', { exact: true }).waitFor();
  await conflict.getByRole('listitem').filter({ hasText: 'Ada Lindqvist' }).getByText('Keep', { exact: true }).click();
  await conflict.getByText('1 is asked for another time, 1 stays as it is.').waitFor();
  await conflict.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('.band-blocked').waitFor();
  expect(await hands.bookingNow(kept.id)).toMatchObject({ status: 'confirmed', reschedule: null });
  expect((await hands.bookingNow(asked.id)).reschedule).not.toBeNull();
});

test('a session opens at the side, is cancelled with a reason, and leaves the calendar', async () => {
  const { page, days } = await hands.openNextWeek();
  const booking = await hands.bookByApi(days[2]!, 900, 'Sam Whitfield');
  await page.locator('.session', { hasText: 'Sam Whitfield' }).click();
  const panel = page.getByRole('dialog', { name: 'Session' });
  await panel.getByRole('heading', { name: 'Sam Whitfield' }).waitFor();
  await panel.getByLabel('Your private note').fill('Bring the plan.');
  await panel.getByRole('button', { name: 'Save note' }).click();
  await page.getByText('Note saved.').waitFor();
  await panel.getByRole('button', { name: 'Cancel session' }).click();
  await panel.getByLabel('Reason').fill('I have a fever.');
  await panel.getByRole('button', { name: 'Cancel the session' }).click();
  await page.getByText('The session with Sam Whitfield is cancelled.').waitFor();
  await panel.getByText('I have a fever.').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.session', { hasText: 'Sam Whitfield' }).waitFor({ state: 'detached' });
  expect(await hands.bookingNow(booking.id)).toMatchObject({ status: 'cancelled', cancelReason: 'I have a fever.' });
});

test('a time held back closes it and comes back when released; a closed time says why', async () => {
  const { page, days } = await hands.openNextWeek();
  await drag(page, await pointAt(page, days[0]!, '15:00'), await pointAt(page, days[0]!, '15:30'));
  await page.getByRole('button', { name: 'Hold it back' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hold this time back' });
  await dialog.getByLabel('Note').fill('for Priya');
  await dialog.getByRole('button', { name: 'Hold it back' }).click();
  await page.locator('.session-held').click();
  await page.getByRole('button', { name: 'Release it' }).click();
  await page.locator('.session-held').waitFor({ state: 'detached' });

  const noon = await pointAt(page, days[0]!, '12:00');
  await page.mouse.click(noon.x, noon.y);
  await page.getByRole('combobox', { name: 'For the service' }).click();
  await page.getByRole('option', { name: 'Coaching session' }).click();
  await page.getByRole('dialog').getByRole('listitem').first().waitFor();
});

test('what happens elsewhere appears without a reload, also what happened while the line was lost', async () => {
  const page = await practice.open('/sign-in');
  let isLost = false;
  let line: WebSocketRoute | undefined;
  await page.routeWebSocket(/\/live/, (socket) => {
    if (isLost) return void socket.close();
    line = socket;
    socket.connectToServer();
  });
  const { days } = await hands.openNextWeek({}, page);
  await hands.bookByApi(days[1]!, 780, 'Noah Tremblay');
  await page.locator('.session', { hasText: 'Noah Tremblay' }).waitFor();
  isLost = true;
  await line!.close();
  await page.locator('html:not([data-live])').waitFor();
  await hands.bookByApi(days[1]!, 900, 'Olga Reyes');
  isLost = false;
  await page.locator('.session', { hasText: 'Olga Reyes' }).waitFor();
});

test('the title names the days that are shown', async () => {
  const page = await practice.open('/app/calendar', { locale: 'en-GB' });
  const title = page.getByRole('heading', { level: 1 });
  const days = page.locator('[role=columnheader][data-date]');
  await hearing(page);
  const [first, last] = [await days.first().getAttribute('data-date'), await days.last().getAttribute('data-date')].map((day) =>
    Number(day?.slice(8)),
  );
  await expect.poll(() => title.innerText()).toMatch(new RegExp(`^${first}\\b.*\\s${last}\\s\\p{L}+\\s\\d{4}$`, 'u'));
  await page.keyboard.press('m');
  await expect.poll(() => title.innerText()).toMatch(/^\p{L}+ \d{4}$/u);
  await page.keyboard.press('d');
  await expect.poll(() => title.innerText()).toMatch(/^\p{L}+day, \d{1,2} \p{L}+ \d{4}$/u);
});

test('on a phone the title stays on one line', async () => {
  const page = await practice.open('/app/calendar', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const title = page.getByRole('heading', { level: 1 });
  await page.getByRole('columnheader').first().waitFor();
  for (const view of ['Day', 'Week', 'Month']) {
    await page.getByText(view, { exact: true }).click();
    for (let n = 0; n < 7; n++) {
      const seen = await title.evaluate((heading) => {
        const { height, right } = heading.getBoundingClientRect();
        const lines = Math.round(height / Number.parseFloat(getComputedStyle(heading).lineHeight));
        return { lines, cut: heading.scrollWidth > heading.clientWidth, beyond: right > document.documentElement.clientWidth };
      });
      expect(seen).toEqual({ lines: 1, cut: false, beyond: false });
      await page.getByRole('button', { name: 'Later', exact: true }).click();
    }
  }
});
