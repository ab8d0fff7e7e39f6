import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../test/facts/booking-facts.ts';
import { after, seriesFacts } from '../../test/facts/series-facts.ts';
import type { AvailabilityInput, Claim } from '../availability/availability-input.ts';
import { decideSeveral } from '../bookings/decide-several.ts';
import { instantToWall } from '../time/instant-to-wall.ts';
import { MINUTE } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { checkDates, type CheckWish } from './check-dates.ts';
import { seriesDates } from './series-dates.ts';
import type { SeriesPattern } from './series-pattern.ts';

const ZONE = 'America/Toronto';
const on = (date: string, minute = 0): number => wallToInstant(ZONE, date, minute);
const claim = (date: string, minute: number, length = 60, scheduleId = 'sessions'): Claim => {
  const from = on(date, minute);
  return {
    scheduleId,
    serviceId: null,
    startsAt: from,
    blockedFrom: from,
    blockedUntil: from + length * MINUTE,
    seats: 1,
    isSession: true,
  };
};
const wish = (more: Partial<CheckWish> = {}): CheckWish => ({ by: 'client', alternatives: 3, reachDays: 7, ...more });
const practice = (more: Partial<AvailabilityInput> = {}, rules: Partial<AvailabilityInput['rules']> = {}): AvailabilityInput =>
  bookingFacts({
    availability: {
      hours: ([1, 2, 3] as const).map((weekday) => ({ weekday, startMinute: 540, endMinute: 720, capacity: 1 })),
      now: on('2026-05-20'),
      ...more,
    },
    rules: { windowDays: 400, intervalMinutes: 60, ...rules },
  }).availability;
const dates = (more: Partial<SeriesPattern> = {}) => seriesDates(seriesFacts({ end: { kind: 'count', count: 4 }, ...more }));
const at = (starts: readonly number[]): string =>
  starts
    .map((start) => instantToWall(ZONE, start))
    .map(({ date, minute }) => `${date.slice(5)} ${minute / 60}`)
    .join(', ');

const told = (input: AvailabilityInput, more: Partial<SeriesPattern> = {}, by: 'client' | 'coach' = 'client') =>
  checkDates(input, dates(more), wish({ by })).map(({ date, refusal, reasons, sameDay, around }) => ({
    id: date.id.slice(5),
    refusal: refusal?.code ?? null,
    reasons: reasons.map(({ code }) => code).join(' '),
    sameDay: at(sameDay),
    around: at(around),
  }));
const free = (id: string) => ({ id, refusal: null, reasons: '', sameDay: '', around: '' });

describe('the dates of a series', () => {
  it('are free, or come with what is near', () => {
    expect(told(practice({ claims: [claim('2026-06-08', 540), claim('2026-06-09', 540)] }))).toEqual([
      free('06-01'),
      { id: '06-08', refusal: 'slot_taken', reasons: 'taken', sameDay: '06-08 10, 06-08 11', around: '06-09 10, 06-09 11, 06-10 9' },
      free('06-15'),
      free('06-22'),
    ]);
  });

  it('are not offered the time of another date of the series', () => {
    const daily = { rhythm: { kind: 'weekly', every: 1, weekdays: [1, 2] }, end: { kind: 'count', count: 2 } } as const;
    const [monday, tuesday] = told(practice({ claims: [claim('2026-06-01', 540, 180)] }), daily);
    expect(monday).toMatchObject({ refusal: 'slot_taken', sameDay: '', around: '06-02 10, 06-02 11, 06-03 9' });
    expect(tuesday).toEqual(free('06-02'));
  });

  it('on a holiday tell the client that it is taken, and the coach why; the coach may', () => {
    const holiday = {
      id: 'o',
      kind: 'personal',
      startsOn: '2026-06-08',
      endsOn: '2026-06-08',
      weekdays: null,
      startMinute: null,
      endMinute: null,
      capacity: null,
      note: 'Away',
    } as const;
    const input = practice({ overrides: [holiday] });
    expect(told(input)[1]).toMatchObject({ refusal: 'slot_taken', sameDay: '', around: '06-09 9, 06-09 10, 06-09 11' });
    expect(told(input, {}, 'coach')[1]).toMatchObject({
      refusal: null,
      reasons: 'blocked',
      sameDay: '',
      around: '06-09 9, 06-09 10, 06-09 11',
    });
  });

  it('bind the client by notice and window, and the coach by neither', () => {
    const input = practice({ now: on('2026-05-31', 1380) }, { windowDays: 15, noticeMinutes: 720 });
    expect(told(input).map(({ refusal }) => refusal)).toEqual(['too_soon', null, null, 'too_far']);
    expect(told(input, {}, 'coach').map(({ refusal, reasons }) => refusal ?? reasons)).toEqual(['', '', '', '']);
  });

  it('count against a limit of the week in the order in which they come', () => {
    const input = practice({}, { limits: [{ scope: 'coach', per: 'week', most: 1 }] });
    const twice = { rhythm: { kind: 'weekly', every: 1, weekdays: [1, 3] }, end: { kind: 'count', count: 4 } } as const;
    expect(told(input, twice).map(({ refusal }) => refusal)).toEqual([null, 'limit_reached', null, 'limit_reached']);
  });

  it('that lie on one another are one too many, however many seats there are', () => {
    const hours = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, startMinute: 0, endMinute: 1440, capacity: 5 }));
    const [first, second] = dates();
    const checked = checkDates(
      practice({ hours }),
      [first!, { ...second!, startsAt: first!.startsAt + 30 * MINUTE, endsAt: first!.endsAt + 30 * MINUTE, date: first!.date }],
      wish(),
    );
    expect(checked.map(({ refusal, clashes }) => [refusal?.code ?? null, clashes])).toEqual([
      [null, ['2026-06-08']],
      ['slot_taken', ['2026-06-01']],
    ]);
    expect(at(checked[1]!.sameDay)).toBe('06-01 10, 06-01 8, 06-01 11');
  });

  it('are asked about with their own length, and not at all while they rest', () => {
    const series = after(
      seriesFacts({ end: { kind: 'count', count: 3 } }),
      on('2026-05-20'),
      { kind: 'skip', id: '2026-06-01' },
      { kind: 'move', id: '2026-06-08', date: '2026-06-08', minute: 540, durationMinutes: 240 },
    );
    expect(checkDates(practice(), seriesDates(series), wish()).map(({ date, refusal }) => [date.id, refusal?.code ?? null])).toEqual([
      ['2026-06-08', 'not_open'],
      ['2026-06-15', null],
    ]);
  });

  it(
    'are free together exactly when they can be booked together, and each alternative can be taken in its place',
    { timeout: 60_000 },
    () => {
      const taken = fc.array(fc.tuple(fc.integer({ min: 0, max: 27 }), fc.integer({ min: 16, max: 24 }), fc.boolean()), { maxLength: 12 });
      fc.assert(
        fc.property(taken, fc.constantFrom(1, 2), fc.constantFrom(0, 30), (claims, capacity, bufferAfterMinutes) => {
          const hours = ([1, 2, 3] as const).map((weekday) => ({ weekday, startMinute: 480, endMinute: 780, capacity }));
          const all = claims.map(([day, half, other]) =>
            claim(`2026-06-${String(day + 1).padStart(2, '0')}`, half * 30, 60, other ? 'other' : 'sessions'),
          );
          const input = practice({ hours, claims: all }, { bufferAfterMinutes, intervalMinutes: 30 });
          const checked = checkDates(
            input,
            dates({ rhythm: { kind: 'weekly', every: 1, weekdays: [1, 2] }, end: { kind: 'count', count: 6 } }),
            wish(),
          );
          const book = (starts: readonly number[]): boolean => {
            const facts = { ...bookingFacts(), availability: input };
            const sessions = starts.map((startsAt, index) => ({ bookingId: `${index}`, startsAt }));
            return decideSeveral(facts, {
              sessions,
              clientId: 'c',
              currency: null,
              clientName: '',
              clientEmail: '',
              clientPhone: '',
              clientTimeZone: ZONE,
              clientNote: '',
              by: 'client',
              overbook: false,
              userId: null,
              tell: [],
              checkIns: [],
            }).ok;
          };
          const fit = checked.filter(({ refusal }) => refusal === null).map(({ date }) => date.startsAt);
          expect(book(fit)).toBe(true);
          if (fit.length < checked.length) expect(book(checked.map(({ date }) => date.startsAt))).toBe(false);
          for (const { sameDay, around } of checked) for (const start of [...sameDay, ...around]) expect(book([...fit, start])).toBe(true);
        }),
        { numRuns: 100 },
      );
    },
  );
});
