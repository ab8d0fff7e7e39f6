import { expect, test } from 'vitest';
import { calendarTitle } from './calendar-title.ts';

const week = (first: string, last: string) => ({ view: 'timeGridWeek', first, last });
const GB = 'en-GB';

/** Spaces as people see them: Intl writes thin and unbreakable ones. */
const plain = (text: string) => text.replaceAll(/\s+/gu, ' ');

test('a week by its first and last day', () => {
  expect(plain(calendarTitle(week('2026-11-16', '2026-11-22'), 'full', GB))).toBe('16 – 22 November 2026');
  expect(plain(calendarTitle(week('2026-11-30', '2026-12-06'), 'full', GB))).toBe('30 November – 6 December 2026');
  expect(plain(calendarTitle(week('2026-12-28', '2027-01-03'), 'full', GB))).toBe('28 December 2026 – 3 January 2027');
  expect(plain(calendarTitle(week('2026-12-28', '2027-01-03'), 'brief', GB))).toBe('28 Dec 2026 – 3 Jan 2027');
});

test('as the reader writes dates', () => {
  expect(plain(calendarTitle(week('2026-11-16', '2026-11-22'), 'full', 'en-US'))).toBe('November 16 – 22, 2026');
  expect(plain(calendarTitle(week('2026-11-16', '2026-11-22'), 'full', 'de-DE'))).toBe('16.–22. November 2026');
});

test('a day with its weekday, a month by its name', () => {
  const day = { view: 'timeGridDay', first: '2026-11-18', last: '2026-11-18' };
  expect(plain(calendarTitle(day, 'full', GB))).toBe('Wednesday, 18 November 2026');
  expect(plain(calendarTitle(day, 'brief', GB))).toBe('Wed, 18 Nov 2026');
  expect(calendarTitle({ view: 'dayGridMonth', first: '2026-11-01', last: '2026-11-30' }, 'brief', GB)).toBe('November 2026');
});
