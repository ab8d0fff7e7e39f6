import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CoachBookingView } from '../../contract/bookings.ts';
import type { CoachSeriesView } from '../../contract/series/series-view.ts';
import { drag, pointAt } from './calendar-hands.ts';
import { expectSound } from './clients-practice.ts';
import { hearing } from './hearing.ts';
import { openSeriesPractice, type SeriesPractice } from './series-practice.ts';
import { toast } from './toast.ts';

let practice: SeriesPractice;
beforeAll(async () => {
  practice = await openSeriesPractice();
});
afterAll(() => practice.stop());

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const NARROWEST = { viewport: { width: 320, height: 700 }, hasTouch: true, isMobile: true };

/** Every date that stands, as its day and minute. */
const planned = ({ dates }: CoachSeriesView) =>
  dates.filter(({ state }) => state === 'planned').map(({ coachTime }) => [coachTime.date, coachTime.minute]);

const bookDialog = (page: Page) => page.getByRole('dialog', { name: /^(Book for a client|New recurring booking)$/ });

async function chooseClient(dialog: Locator, name: string): Promise<void> {
  await dialog.getByText('New client').click();
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByLabel('Mail address').fill(`${name.split(' ')[0]!.toLowerCase()}@example.com`);
}

const theSeries = async (name: string): Promise<CoachSeriesView> => {
  const { series } = await practice.api<{ series: { id: string; client: { name: string } }[] }>('GET', practice.own('/series'));
  return practice.show(series.find(({ client }) => client.name === name)!.id);
};

test('booked from the empty room: every date is checked, what is taken is put elsewhere, and all are booked in one step', async () => {
  const { day } = practice;
  await practice.bookOne('Zoe Rival', day(8), 600);
  const common = { scheduleId: null, weekdays: null, startMinute: null, endMinute: null, capacity: null };
  await practice.api('POST', practice.own('/overrides'), {
    ...common,
    kind: 'blocked',
    note: 'Holiday',
    startsOn: day(15),
    endsOn: day(15),
  });
  const page = await practice.openAt('/app/recurring');
  await page.getByText('Nothing recurring yet').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Book the first one' }).click();
  const dialog = bookDialog(page);
  await chooseClient(dialog, 'Ada Lindqvist');
  await dialog.getByLabel('Day', { exact: true }).fill(day(1));
  await dialog.getByRole('button', { name: '10:00', exact: true }).click();
  const repeats = dialog.getByRole('region', { name: 'It repeats' });
  await repeats.getByLabel('Sessions in all').fill('5');
  await repeats.getByText('Every Tuesday at 10:00, 5 times.').waitFor();
  await expectSound(page);
  await dialog.getByRole('button', { name: 'Check the dates' }).click();

  const dates = dialog.getByRole('list', { name: 'Dates' }).getByRole('listitem');
  await expect.poll(() => dates.count()).toBe(5);
  await dialog.getByText('One date is not free').waitFor();
  await dates.nth(1).getByText('At that time: Zoe Rival').waitFor();
  await dates.nth(2).getByText('It is blocked: Holiday.').waitFor();
  await expectSound(page);
  const book = dialog.getByRole('button', { name: /^Book \d sessions?$/ });
  await expect.poll(() => book.isDisabled()).toBe(true);

  await dates
    .nth(1)
    .getByRole('group', { name: /^Instead of/ })
    .getByRole('button')
    .first()
    .click();
  await dates.nth(1).getByText('Moved', { exact: true }).waitFor();
  await dates
    .last()
    .getByRole('button', { name: /^Leave out/ })
    .click();
  await dates.last().getByText('Left out', { exact: true }).waitFor();
  await dialog.getByText('4 sessions · 1 with a warning · 1 left out').waitFor();
  await dialog.getByRole('button', { name: 'Book 4 sessions' }).click();
  await page.getByText('Ada Lindqvist is booked for 4 sessions. Every Tuesday at 10:00.').waitFor();
  const row = page.getByRole('list', { name: 'Recurring' }).getByRole('listitem');
  await row.filter({ hasText: 'Ada Lindqvist' }).getByText('0 of 4 done').waitFor();

  const made = planned(await theSeries('Ada Lindqvist'));
  expect(made.map(([date]) => date)).toEqual([day(1), day(8), day(15), day(22)]);
  expect(made[1]![1]).not.toBe(600);
  await page.context().close();
});

test('what is taken between the check and the booking brings back to the dates, marked; booking over it takes a second press', async () => {
  const { day } = practice;
  const page = await practice.openAt('/app');
  // Nobody tells this page what others do.
  await page.routeWebSocket(/\/live/, () => {});
  await page.goto(`${practice.url}/app/recurring`);
  await page.getByRole('button', { name: 'New recurring booking' }).click();
  const dialog = bookDialog(page);
  await chooseClient(dialog, 'Bo Ekman');
  await dialog.getByLabel('Day', { exact: true }).fill(day(2));
  await dialog.getByRole('button', { name: '14:00', exact: true }).click();
  await dialog.getByLabel('Sessions in all').fill('3');
  await dialog.getByRole('button', { name: 'Check the dates' }).click();
  const dates = dialog.getByRole('list', { name: 'Dates' }).getByRole('listitem');
  await expect.poll(() => dates.getByText('Free', { exact: true }).count()).toBe(3);
  await practice.bookOne('Yan Rival', day(9), 840);
  await dialog.getByRole('button', { name: 'Book 3 sessions' }).click();
  await dialog.getByText('One date is not free').waitFor();
  await dates.nth(1).getByText('Not free', { exact: true }).waitFor();
  await expectSound(page);
  await dialog.getByRole('button', { name: 'Book over it' }).click();
  await dialog.getByRole('button', { name: 'Really book over it' }).click();
  await page.getByText(/^Bo Ekman is booked for 3 sessions/).waitFor();
  expect(planned(await theSeries('Bo Ekman'))).toEqual([2, 9, 16].map((index) => [day(index), 840]));
  await page.context().close();
});

test('one date is left out, put back by Undo, and moved; each is laid out before it is saved', async () => {
  const { day } = practice;
  const series = await practice.bookSeries('Cleo Marsh', {
    startsOn: day(3),
    startMinute: 540,
    rhythm: { kind: 'weekly', every: 1, weekdays: [4] },
    end: { kind: 'count', count: 4 },
  });
  const page = await practice.openAt(`/app/recurring/${series.id}`);
  const coming = page.getByRole('list', { name: 'To come' }).getByRole('listitem');
  await expect.poll(() => coming.count()).toBe(4);
  await expectSound(page);
  const act = async (index: number, item: string) => {
    await coming
      .nth(index)
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  await act(1, 'Leave this one out');
  const leaving = page.getByRole('dialog', { name: 'Leave this date out' });
  await leaving.getByText('1 cancelled · 3 stay as they are').waitFor();
  await leaving.getByRole('button', { name: 'Leave it out' }).click();
  const said = await toast(page, /Undo/);
  await coming.nth(1).getByText('Left out', { exact: true }).waitFor();
  expect(planned(await practice.show(series.id)).map(([date]) => date)).toEqual([day(3), day(17), day(24)]);
  await said.getByRole('button', { name: 'Undo' }).click();
  await coming.nth(1).getByText('Confirmed', { exact: true }).waitFor();

  await act(2, 'Move this one');
  const moving = page.getByRole('dialog', { name: 'Move this date' });
  await moving.getByLabel('Day').fill(day(18));
  await moving.getByLabel('Time').fill('15:00');
  await moving.getByText('1 session moves · 3 stay as they are').waitFor();
  await expectSound(page);
  await moving.getByRole('button', { name: 'Move it' }).click();
  await moving.waitFor({ state: 'detached' });
  await coming
    .nth(2)
    .getByText(/^Moved from/)
    .waitFor();
  expect(planned(await practice.show(series.id))).toContainEqual([day(18), 900]);
  await page.context().close();
});

test('this and following: another weekday and time, with what clashes settled in the preview', async () => {
  const { day } = practice;
  const series = await practice.bookSeries('Dora Quill', {
    startsOn: day(1),
    startMinute: 780,
    rhythm: { kind: 'weekly', every: 1, weekdays: [2] },
    end: { kind: 'count', count: 4 },
  });
  await practice.bookOne('Xia Rival', day(17), 660);
  const page = await practice.openAt(`/app/recurring/${series.id}`);
  const coming = page.getByRole('list', { name: 'To come' }).getByRole('listitem');
  await coming
    .nth(1)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Change this and following' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the series' });
  await dialog.getByLabel('Time').fill('11:00');
  await dialog.getByText('Thu', { exact: true }).click();
  await dialog.getByText('Tue', { exact: true }).click();
  await dialog.getByText('3 sessions move · 1 stays as it is').waitFor();
  await dialog.getByText('One date is not free').waitFor();
  await expectSound(page);
  const save = dialog.getByRole('button', { name: 'Save the change' });
  await expect.poll(() => save.isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Leave it out' }).click();
  await dialog.getByText('2 sessions move · 1 cancelled · 1 stays as it is').waitFor();
  // What was decided about a date is not asked of another rhythm, which has no such date; it is there again with its own.
  await dialog.getByText('Wed', { exact: true }).click();
  await dialog.getByText('Thu', { exact: true }).click();
  await dialog.getByRole('list', { name: 'What changes' }).getByText(/^Wed/).first().waitFor();
  await dialog.getByText('3 sessions move · 1 stays as it is').waitFor();
  await dialog.getByText('Thu', { exact: true }).click();
  await dialog.getByText('Wed', { exact: true }).click();
  await dialog.getByText('2 sessions move · 1 cancelled · 1 stays as it is').waitFor();
  await save.click();
  await dialog.waitFor({ state: 'detached' });
  expect(planned(await practice.show(series.id))).toEqual([
    [day(1), 780],
    [day(10), 660],
    [day(24), 660],
  ]);
  await page.context().close();
});

test('paused for a while, resumed, extended, ended; over, it stands with what is over', async () => {
  const { day } = practice;
  const series = await practice.bookSeries('Edda Frost', {
    startsOn: day(4),
    startMinute: 540,
    rhythm: { kind: 'weekly', every: 1, weekdays: [5] },
    end: { kind: 'count', count: 4 },
  });
  const page = await practice.openAt(`/app/recurring/${series.id}`);
  const more = async (item: string) => {
    await page.getByRole('button', { name: 'More actions for Edda Frost' }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };
  const days = async () => planned(await practice.show(series.id)).map(([date]) => date);
  await more('Pause');
  const pausing = page.getByRole('dialog', { name: 'Pause' });
  await pausing.getByLabel('First day').fill(day(7));
  await pausing.getByLabel('Last day').fill(day(20));
  await pausing.getByText('2 cancelled · 2 stay as they are').waitFor();
  await pausing.getByRole('button', { name: 'Pause it' }).click();
  await pausing.waitFor({ state: 'detached' });
  expect(await days()).toEqual([day(4), day(25)]);

  await page.getByRole('button', { name: 'Resume' }).click();
  const resuming = page.getByRole('dialog', { name: 'Resume' });
  await resuming.getByText('2 new · 2 stay as they are').waitFor();
  await resuming.getByRole('button', { name: 'Resume it' }).click();
  await resuming.waitFor({ state: 'detached' });
  expect(await days()).toEqual([day(4), day(11), day(18), day(25)]);

  await page.getByRole('button', { name: 'Extend' }).click();
  const extending = page.getByRole('dialog', { name: 'Extend' });
  await extending.getByLabel('More sessions').fill('2');
  await extending.getByText('2 new · 4 stay as they are').waitFor();
  await extending.getByRole('button', { name: 'Extend it' }).click();
  await extending.waitFor({ state: 'detached' });
  expect(await days()).toEqual([day(4), day(11), day(18), day(25), day(32), day(39)]);

  await more('End it');
  const ending = page.getByRole('dialog', { name: 'End the series' });
  await ending.getByText('6 cancelled').waitFor();
  await expectSound(page);
  await ending.getByRole('button', { name: 'End it' }).click();
  await ending.waitFor({ state: 'detached' });
  await page.getByText('Over', { exact: true }).waitFor();
  expect(await days()).toEqual([]);
  await page.getByRole('link', { name: 'Recurring' }).first().click();
  await page.getByRole('radiogroup', { name: 'Which ones' }).getByText('Over').click();
  await page.getByRole('link', { name: 'Edda Frost' }).waitFor();
  await page.context().close();
});

test('in the panel a session says its place; cancelling it asks how far that reaches', async () => {
  const { day } = practice;
  const series = await practice.bookSeries('Finn Aalto', {
    startsOn: day(3),
    startMinute: 960,
    rhythm: { kind: 'weekly', every: 1, weekdays: [4] },
    end: { kind: 'count', count: 5 },
  });
  const { bookingId } = series.dates[2]!;
  const page = await practice.openAt(`/app/calendar?booking=${bookingId}`);
  await page.getByRole('link', { name: '3 of 5' }).waitFor();
  await page.getByText('Every Thursday at 16:00').waitFor();
  await page.getByRole('button', { name: 'Cancel session' }).click();
  await page.getByRole('radio', { name: 'This and all that follow' }).check();
  await page.getByText('3 cancelled · 2 stay as they are').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Cancel them' }).click();
  await page.getByText('The sessions with Finn Aalto are cancelled.').waitFor();
  expect(planned(await practice.show(series.id)).map(([date]) => date)).toEqual([day(3), day(10)]);
  await page.context().close();
});

test('moving one in the panel moves only that one unless said otherwise; all that follow go along where it is said', async () => {
  const { day } = practice;
  const series = await practice.bookSeries('Greta Holm', {
    startsOn: day(2),
    startMinute: 540,
    rhythm: { kind: 'weekly', every: 1, weekdays: [3] },
    end: { kind: 'count', count: 3 },
  });
  const page = await practice.openAt(`/app/calendar?booking=${series.dates[1]!.bookingId}`);
  const move = page.getByRole('button', { name: 'Move', exact: true });
  await move.click();
  await page.getByRole('textbox', { name: 'Day' }).fill(day(10));
  await page.getByRole('button', { name: '14:00', exact: true }).click();
  await expect.poll(() => page.getByRole('radio', { name: 'Only this session' }).isChecked()).toBe(true);
  await page.getByRole('radio', { name: 'This and all that follow' }).check();
  await page.getByText('2 sessions move · 1 stays as it is').waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Move them' }).click();
  await page.getByText('The sessions with Greta Holm are moved.').waitFor();
  expect(planned(await practice.show(series.id))).toEqual([
    [day(2), 540],
    [day(10), 840],
    [day(17), 840],
  ]);
  const booking = await practice.api<CoachBookingView>('GET', practice.own(`/bookings/${series.dates[1]!.bookingId}`));
  expect(booking.coachTime).toMatchObject({ date: day(10), minute: 840 });
  await page.context().close();
});

test('dragged, only that one moves, as quick as ever; Undo puts it back, and the series with it', async () => {
  const { day } = practice;
  const series = await practice.bookSeries('Ivo Drag', {
    startsOn: day(0),
    startMinute: 660,
    rhythm: { kind: 'weekly', every: 1, weekdays: [1] },
    end: { kind: 'count', count: 3 },
  });
  const page = await practice.openAt('/app/calendar');
  await hearing(page);
  await page.locator('.session', { hasText: 'Ivo Drag' }).waitFor();
  await drag(page, await pointAt(page, day(0), '11:00'), await pointAt(page, day(0), '15:00'));
  const dialog = page.getByRole('dialog', { name: 'Move this session' });
  await expect.poll(() => dialog.getByRole('radio', { name: 'Only this session' }).isChecked()).toBe(true);
  await dialog.getByRole('button', { name: 'Move', exact: true }).click();
  const moved = await toast(page, /^Ivo Drag moved to/);
  expect((await practice.show(series.id)).dates[0]).toMatchObject({ id: day(0), moved: true, coachTime: { minute: 900 } });
  await moved.getByRole('button', { name: 'Undo' }).click();
  await page.getByText(/^Moved back to/).waitFor();
  expect((await practice.show(series.id)).dates[0]).toMatchObject({ id: day(0), moved: false, coachTime: { minute: 660 } });
  await page.context().close();
});

test('on the client’s page: what they have again and again, and the way to more of it', async () => {
  const { client } = await theSeries('Greta Holm');
  const page = await practice.openAt(`/app/clients/${client.id}`);
  const card = page.getByRole('region', { name: 'Recurring' });
  await card.getByText('0 of 3 done').waitFor();
  await card.getByRole('button', { name: 'Book recurring' }).click();
  await bookDialog(page).getByLabel('Day', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await card.getByRole('link').click();
  await page.getByRole('heading', { level: 1, name: 'Greta Holm' }).waitFor();
  await page.context().close();
});

test('the rhythm is told on a clock of the reader’s habit', async () => {
  const page = await practice.openAt('/app/recurring', { locale: 'en-US' });
  const row = page.getByRole('listitem').filter({ hasText: 'Greta Holm' });
  await row.getByText(/^Every \w+ at \d+:\d\d\s[AP]M$/).waitFor();
  await row.getByRole('link').click();
  await page.getByText(/^Every \w+ at \d+:\d\d\s[AP]M · /).waitFor();
  await page.context().close();
});

test('by keyboard alone: from the list to one date, left out', async () => {
  const { day } = practice;
  const series = await practice.bookSeries('Hedy Key', {
    startsOn: day(4),
    startMinute: 600,
    rhythm: { kind: 'dates', dates: [day(4), day(12)] },
    end: { kind: 'count', count: 2 },
  });
  const page = await practice.openAt('/app/recurring');
  await page.getByRole('link', { name: 'Hedy Key' }).focus();
  await page.keyboard.press('Enter');
  const first = page.getByRole('list', { name: 'To come' }).getByRole('listitem').first();
  await first.getByRole('button', { name: /^Actions for/ }).focus();
  await page.keyboard.press('Enter');
  const isFocused = (item: string) => page.getByRole('menuitem', { name: item }).evaluate((one) => one === document.activeElement);
  await expect.poll(() => isFocused('Move this one')).toBe(true);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => isFocused('Leave this one out')).toBe(true);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Leave this date out' });
  await dialog.getByText('1 cancelled').waitFor();
  const save = dialog.getByRole('button', { name: 'Leave it out' });
  await expect.poll(() => save.isEnabled()).toBe(true);
  await save.focus();
  await page.keyboard.press('Enter');
  await first.getByText('Left out', { exact: true }).waitFor();
  expect(planned(await practice.show(series.id)).map(([date]) => date)).toEqual([day(12)]);
  await page.context().close();
});

test.each([
  ['a desk', { viewport: { width: 1280, height: 800 } }],
  ['a phone', PHONE],
  ['the narrowest', NARROWEST],
])('nothing is wrong with the list, a series and its dialogs on %s, light or dark', async (_, look) => {
  const { id } = await theSeries('Cleo Marsh');
  const page = await practice.openAt('/app/recurring', look);
  await page.getByRole('link', { name: 'Cleo Marsh' }).waitFor();
  await expectSound(page);
  await page.goto(`${practice.url}/app/recurring/${id}`);
  await page.getByRole('list', { name: 'To come' }).waitFor();
  await expectSound(page);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Change the series' });
  await dialog.getByText('Months', { exact: true }).click();
  await dialog.getByLabel('Day of the month').waitFor();
  await dialog.getByRole('list', { name: 'What changes' }).waitFor();
  await expectSound(page);
  await dialog.getByText('Chosen days', { exact: true }).click();
  await dialog.getByText(/^1 day chosen/).waitFor();
  await expectSound(page);
  await page.context().close();
});
