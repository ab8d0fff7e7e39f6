import { expect, it } from 'vitest';
import { joinedCalendar } from './joined-calendar.ts';

const file = (name: string) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:PUBLISH', 'BEGIN:VEVENT', `UID:${name}`, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');

it('one file has all entries under one head', () => {
  expect(joinedCalendar([file('a'), file('b')]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:a',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:b',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('of one nothing changes', () => {
  expect(joinedCalendar([file('a')])).toBe(file('a'));
});
