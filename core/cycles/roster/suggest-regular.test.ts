import { describe, expect, it } from 'vitest';
import { addDays } from '../../time/add-days.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import { guessFrequency } from './guess-frequency.ts';
import { type PastSession, suggestRegular } from './suggest-regular.ts';

const TORONTO = 'America/Toronto';
const at = (date: string, minute: number): number => wallToInstant(TORONTO, date, minute);
/** A Wednesday, three days after the clocks went back. */
const now = at('2026-11-04', 720);
const days = (last: string, apart: number, times: number): string[] =>
  Array.from({ length: times }, (_, back) => addDays(last, -apart * back));
const session = (date: string, minute: number, more: Partial<PastSession> = {}): PastSession => ({
  startsAt: at(date, minute),
  serviceId: 'talk',
  durationMinutes: 60,
  ...more,
});
const services = [
  { id: 'walk', active: true, durations: [45] },
  { id: 'talk', active: true, durations: [30, 60] },
];
const suggest = (sessions: readonly PastSession[], more: object = {}) =>
  suggestRegular({ zone: TORONTO, sessions, services, priority: null, startedOn: null, ...more }, now);

describe('how often somebody comes', () => {
  it.each([
    ['every week', days('2026-11-03', 7, 6), 'weekly'],
    ['every week, once left out', days('2026-11-03', 7, 9).filter((day) => day !== '2026-10-06'), 'weekly'],
    ['twice a week', days('2026-11-03', 3, 6), 'weekly'],
    ['every two weeks', days('2026-11-03', 14, 4), 'biweekly'],
    ['every three weeks, which is nearer to a month', days('2026-11-03', 21, 4), 'monthly'],
    ['once a month by the calendar', ['2026-06-02', '2026-07-02', '2026-08-04', '2026-09-01'], 'monthly'],
    ['every two months', ['2026-05-05', '2026-07-07', '2026-09-01'], 'two_monthly'],
    ['twice a year', ['2025-11-04', '2026-05-05'], 'two_monthly'],
    ['weekly long ago, every two weeks since', [...days('2026-05-01', 7, 20), ...days('2026-11-03', 14, 9)], 'biweekly'],
    ['twice on one day', ['2026-11-03', '2026-11-03'], null],
    ['once', ['2026-11-03'], null],
    ['never', [], null],
  ])('%s', (_, dates, frequency) => {
    expect(guessFrequency(dates)).toBe(frequency);
  });
});

describe('the pattern that is suggested', () => {
  it('is the one somebody keeps, on the coach’s wall clock', () => {
    const sessions = days('2026-11-03', 14, 5).map((day) => session(day, 630));
    expect(suggest([...sessions, session('2026-10-30', 900)])).toMatchObject({
      serviceId: 'talk',
      durationMinutes: 60,
      weekday: 2,
      minute: 630,
      status: 'active',
      priority: 2,
    });
    expect(suggest(sessions)).toMatchObject({ frequency: 'biweekly' });
  });

  it('is that of the last session where there is no habit', () => {
    expect(suggest([session('2026-09-01', 600), session('2026-10-30', 900)])).toMatchObject({
      weekday: 5,
      minute: 900,
      frequency: 'two_monthly',
    });
    expect(suggest([session('2026-10-30', 900)])).toMatchObject({ weekday: 5, frequency: 'monthly' });
  });

  it('takes what they came for last, where it is still offered', () => {
    expect(suggest([session('2026-10-30', 900, { durationMinutes: 30 })])).toMatchObject({ serviceId: 'talk', durationMinutes: 30 });
    expect(suggest([session('2026-10-30', 900, { durationMinutes: 90 })])).toMatchObject({ serviceId: 'talk', durationMinutes: 30 });
    expect(suggest([session('2026-10-30', 900, { serviceId: 'gone' })])).toMatchObject({ serviceId: 'walk', durationMinutes: 45 });
  });

  it('knows what the coach keeps of the client', () => {
    expect(suggest([session('2026-10-30', 900)], { priority: 1, startedOn: '2024-09-01' })).toMatchObject({
      priority: 1,
      startedOn: '2024-09-01',
    });
  });

  it('lies within its day, so that it can be accepted', () => {
    expect(suggest([session('2026-10-30', 1410)])).toMatchObject({ minute: 1380 });
  });

  it('is none where nothing is known, or nothing offered', () => {
    expect(suggest([])).toBeNull();
    expect(suggest([session('2026-10-30', 900)], { services: [{ ...services[0]!, active: false }] })).toBeNull();
  });
});
