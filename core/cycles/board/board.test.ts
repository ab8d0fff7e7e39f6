import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../../test/facts/booking-facts.ts';
import { claimAt } from '../../../test/facts/claim-at.ts';
import { cycleFacts } from '../../../test/facts/cycle-facts.ts';
import { placementFacts } from '../../../test/facts/placement-facts.ts';
import type { AvailabilityInput, Claim, SlotRules } from '../../availability/availability-input.ts';
import { openSlots } from '../../availability/open-slots.ts';
import { epochDay } from '../../time/epoch-day.ts';
import { DAY, MINUTE } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import { zoneDays } from '../../time/zone-days.ts';
import type { Placement } from '../placement.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../placement/placement-settings.ts';
import type { BoardFacts, BoardRegular } from './board-facts.ts';
import { boardTargets } from './board-targets.ts';
import { closedDates } from './closed-dates.ts';
import { decidePlace } from './decide-place.ts';
import { layOutBoard } from './laid-out-board.ts';
import { placementConflict } from './placement-conflict.ts';
import { placementStanding } from './placement-standing.ts';
import { type VisitDay, visitFits } from './visit-fits.ts';
import { whyByHand } from './why-by-hand.ts';

const ZONE = 'America/Toronto';
/** Friday to Tuesday; the clocks go forward on Sunday, 8 March. */
const FIRST = '2026-03-06';
const LAST = '2026-03-10';
const NOW = Date.parse('2026-03-06T15:00:00Z');

const cycle = cycleFacts({ firstDate: FIRST, lastDate: LAST, confirmBy: null, opensAt: null, createdAt: NOW - DAY });

const regular = (regularId: string, more: Partial<BoardRegular> = {}): BoardRegular => ({
  regularId,
  frequency: 'weekly',
  weekday: 2,
  minute: 600,
  durationMinutes: 60,
  acceptableWeekdays: [1, 2, 3, 4, 5, 6, 7],
  acceptableHours: [{ startMinute: 0, endMinute: 1440 }],
  ...more,
});

const placement = (id: string, more: Partial<Placement> = {}) =>
  placementFacts({
    id,
    regularId: id,
    clientId: id,
    dueOn: '2026-03-09',
    date: '2026-03-09',
    ...more,
  });

const wall = (date: string, minute: number) => wallToInstant(ZONE, date, minute);
const booked = (date: string, minute: number, status: 'proposed' | 'confirmed' | 'expired' | 'cancelled' = 'proposed') => ({
  booking: { id: `of ${date} ${minute}`, status, startsAt: wall(date, minute), endsAt: wall(date, minute + 60) },
  toldStartsAt: wall(date, minute),
});

interface Wishes {
  readonly slots?: Partial<SlotRules>;
  readonly capacity?: number;
  readonly more?: Partial<AvailabilityInput>;
}
const offer = ({ slots, capacity = 1, more }: Wishes = {}): AvailabilityInput => ({
  ...bookingFacts({ rules: slots ?? {} }).availability,
  zone: ZONE,
  hours: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, startMinute: 60, endMinute: 720, capacity })),
  ...more,
});

const factsOf = (placements: readonly Placement[], more: Partial<BoardFacts> = {}): BoardFacts => {
  const one = offer();
  return {
    cycle,
    zone: ZONE,
    now: NOW,
    placements,
    offers: new Map(placements.map(({ regularId }) => [regularId, one])),
    claims: [],
    sentAs: new Map(),
    sentTo: new Set(placements.map(({ regularId }) => regularId)),
    ...more,
  };
};
const boardOf = (placements: readonly Placement[], more: Partial<BoardFacts> = {}) => layOutBoard(factsOf(placements, more));

describe('where a placement stands', () => {
  const standing = (more: Partial<Placement>, now = NOW) => {
    const { status, date, minute, unsent, held, editable } = placementStanding(placement('rosa', more), boardOf([]).days, now);
    return [status, date, minute, unsent, editable, ...(held ? [held.date, held.minute] : [])];
  };
  it.each<[string, Partial<Placement>, ReturnType<typeof standing>]>([
    ['planned', {}, ['planned', '2026-03-09', 600, true, true]],
    ['nowhere', { state: 'unplaced', date: null, minute: null }, ['unplaced', null, null, false, true]],
    ['dropped before anybody knew', { state: 'dropped', date: null, minute: null }, ['dropped', null, null, false, true]],
    ['asked', booked('2026-03-09', 600), ['proposed', '2026-03-09', 600, false, true]],
    ['moved since', { ...booked('2026-03-09', 600), minute: 660 }, ['proposed', '2026-03-09', 660, true, true, '2026-03-09', 600]],
    [
      'dropped since',
      { ...booked('2026-03-09', 600), state: 'dropped', date: null, minute: null },
      ['dropped', null, null, true, true, '2026-03-09', 600],
    ],
    ['said no to', { ...booked('2026-03-09', 600), answer: 'declined' }, ['declined', '2026-03-09', 600, false, true]],
    [
      'said no to, where the client had moved it themselves',
      { ...booked('2026-03-09', 600), toldStartsAt: wall('2026-03-09', 540), answer: 'declined' },
      ['declined', '2026-03-09', 600, false, true],
    ],
    [
      'said no to, and moved since',
      { ...booked('2026-03-09', 600), minute: 660, answer: 'declined' },
      ['declined', '2026-03-09', 660, true, true, '2026-03-09', 600],
    ],
    [
      'said no to, and dropped since',
      { ...booked('2026-03-09', 600), state: 'dropped', date: null, minute: null, answer: 'declined' },
      ['dropped', null, null, true, true, '2026-03-09', 600],
    ],
    [
      'said yes to, at another time than planned',
      { ...booked('2026-03-10', 630, 'confirmed'), toldStartsAt: wall('2026-03-09', 600), answer: 'confirmed' },
      ['confirmed', '2026-03-10', 630, false, false],
    ],
    ['run out', booked('2026-03-09', 600, 'expired'), ['expired', '2026-03-09', 600, false, false]],
    [
      'withdrawn',
      { ...booked('2026-03-09', 600, 'cancelled'), state: 'dropped', date: null, minute: null },
      ['cancelled', '2026-03-09', 600, false, false],
    ],
    ['moved out of the cycle as a session', booked('2026-04-20', 480, 'confirmed'), ['confirmed', '2026-04-20', 480, false, false]],
  ])('%s', (_, more, expected) => {
    expect(standing(more)).toEqual(expected);
  });

  it('can be changed until the session has begun, and a plan that was never sent after it too', () => {
    const begun = wall('2026-03-09', 600);
    expect([standing(booked('2026-03-09', 600), begun - 1)[4], standing(booked('2026-03-09', 600), begun)[4]]).toEqual([true, false]);
    expect(standing({}, begun + DAY)[4]).toBe(true);
  });
});

describe('what is in the way of a plan', () => {
  const blocked = {
    id: 'b',
    kind: 'blocked' as const,
    startsOn: '2026-03-09',
    endsOn: null,
    weekdays: null,
    startMinute: 615,
    endMinute: 630,
    capacity: null,
    note: '',
  };
  const conflictOf = (own: Partial<Placement>, others: readonly Placement[] = [], more: Partial<BoardFacts> = {}) => {
    const rosa = placement('rosa', own);
    return placementConflict(boardOf([rosa, ...others], more), rosa);
  };
  const claims = [{ ...claimAt(wall('2026-03-09', 630)), bookingId: 'of 2026-03-09 630' }];
  it.each<[string, 'taken' | 'closed' | null, ReturnType<typeof conflictOf>]>([
    ['nothing', null, conflictOf({})],
    ['a booking', 'taken', conflictOf({}, [], { claims })],
    ['its own booking, from which it moved, is not', null, conflictOf({ ...booked('2026-03-09', 630) }, [], { claims })],
    ['another plan', 'taken', conflictOf({}, [placement('tom', { minute: 630 })])],
    ['a plan that begins where it ends is not', null, conflictOf({}, [placement('tom', { minute: 660 })])],
    [
      'what another placement leaves is not',
      null,
      conflictOf({}, [placement('tom', { ...booked('2026-03-09', 630), minute: 690 })], { claims }),
    ],
    [
      'nor what is dropped',
      null,
      conflictOf({}, [placement('tom', { ...booked('2026-03-09', 630), state: 'dropped', date: null, minute: null })], { claims }),
    ],
    [
      'but what was said no to is still held',
      'taken',
      conflictOf({}, [placement('tom', { ...booked('2026-03-09', 630), answer: 'declined' })], { claims }),
    ],
    [
      'nor the plan of somebody who is sent nothing at present',
      null,
      conflictOf({}, [placement('tom', { minute: 630 })], { sentTo: new Set(['rosa']) }),
    ],
    [
      'but they keep the time that they were told, wherever the plan has them now',
      'taken',
      conflictOf({}, [placement('tom', { ...booked('2026-03-09', 630), minute: 690 })], { claims, sentTo: new Set(['rosa']) }),
    ],
    ['nothing of a plan that is sent to nobody', null, conflictOf({}, [], { claims, sentTo: new Set() })],
    ['a block', 'closed', conflictOf({}, [], { offers: new Map([['rosa', offer({ more: { overrides: [blocked] } })]]) })],
    ['hours that end sooner', 'closed', conflictOf({ minute: 690 })],
    ['a start off the grid is not', null, conflictOf({ minute: 610 })],
    ['nothing once it is booked there', null, conflictOf(booked('2026-03-09', 600), [placement('tom')])],
    [
      'nothing of what is past',
      null,
      conflictOf({ date: '2026-03-06', minute: 90 }, [placement('tom', { date: '2026-03-06', minute: 90 })]),
    ],
  ])('%s', (_, expected, found) => {
    expect(found).toBe(expected);
  });
});

describe('whether a visit is as the client wishes', () => {
  const monday = epochDay('2026-03-09');
  const fits = (
    place: { day?: number; minute?: number },
    more: object = {},
    others: readonly VisitDay[] = [],
    last: number | null = null,
  ) =>
    visitFits(
      { regular: regular('rosa', more), rule: DEFAULT_PLACEMENT_SETTINGS.frequencies.weekly, due: monday, others, last },
      { day: monday, minute: 600, ...place },
    );
  it.each<[string, boolean, boolean]>([
    ['no wish', true, fits({})],
    ['another weekday', false, fits({}, { acceptableWeekdays: [2, 3] })],
    ['within hours', true, fits({}, { acceptableHours: [{ startMinute: 600, endMinute: 660 }] })],
    ['beyond the hours', false, fits({ minute: 601 }, { acceptableHours: [{ startMinute: 600, endMinute: 660 }] })],
    [
      'over the seam of two ranges',
      false,
      fits(
        { minute: 630 },
        {
          acceptableHours: [
            { startMinute: 600, endMinute: 660 },
            { startMinute: 670, endMinute: 720 },
          ],
        },
      ),
    ],
    ['four days after the one before', true, fits({}, {}, [{ due: monday - 7, day: monday - 4 }])],
    ['three days after it', false, fits({}, {}, [{ due: monday - 7, day: monday - 3 }])],
    ['eleven days after it', false, fits({}, {}, [{ due: monday - 7, day: monday - 11 }])],
    ['eleven days after it, one between being nowhere', true, fits({}, {}, [{ due: monday - 14, day: monday - 11 }])],
    ['three days before the next', false, fits({}, {}, [{ due: monday + 7, day: monday + 3 }])],
    ['past the next one', false, fits({ day: monday + 9 }, {}, [{ due: monday + 7, day: monday + 7 }])],
    ['a day beside one added by hand', true, fits({}, {}, [{ due: null, day: monday + 1 }])],
    ['the day of one added by hand', false, fits({}, {}, [{ due: null, day: monday }])],
    ['three days after the last session', false, fits({}, {}, [], monday - 3)],
    ['long after it', true, fits({}, {}, [], monday - 300)],
  ])('%s', (_, expected, found) => {
    expect(found).toBe(expected);
  });
});

describe('how far off a visit lies by hand', () => {
  it.each([
    ['2026-03-10', null, { code: 'pinned', days: 0, minutes: 30 }],
    ['2026-03-13', null, { code: 'pinned', days: 3, minutes: 30 }],
    ['2026-03-14', null, { code: 'pinned', days: -3, minutes: 30 }],
    ['2026-03-14', '2026-03-17', { code: 'pinned', days: -3, minutes: 30 }],
    ['2026-03-20', '2026-03-10', { code: 'pinned', days: 10, minutes: 30 }],
  ])('on %s, due on %s', (date, dueOn, why) => {
    expect(whyByHand(regular('rosa'), { date, dueOn, minute: 630 }, true)).toEqual(why);
  });
});

describe('days on which nobody can come', () => {
  it('are those without hours or blocked for every service; of no service none', () => {
    const weekend = offer({
      more: { hours: ([6, 7] as const).map((weekday) => ({ weekday, startMinute: 540, endMinute: 600, capacity: 1 })) },
    });
    const facts = factsOf([], { offers: new Map([['rosa', weekend]]) });
    expect(closedDates(layOutBoard(facts))).toEqual(['2026-03-06', '2026-03-09', '2026-03-10']);
    expect(closedDates(boardOf([]))).toEqual([]);
  });
});

/** Days of the cycle, and both beside it. */
const anyDate = fc.integer({ min: -1, max: 5 }).map((off) => new Date((epochDay(FIRST) + off) * DAY).toISOString().slice(0, 10));
const anyMinute = fc.integer({ min: 2, max: 46 }).map((quarter) => quarter * 15);
const anyBoard = fc
  .record({
    plans: fc.array(fc.record({ date: anyDate, minute: anyMinute, moved: fc.boolean(), long: fc.boolean() }), {
      minLength: 1,
      maxLength: 6,
    }),
    bookings: fc.array(fc.record({ date: anyDate, minute: anyMinute }), { maxLength: 4 }),
    capacity: fc.integer({ min: 1, max: 2 }),
    before: fc.constantFrom(0, 15),
    after: fc.constantFrom(0, 10),
  })
  .map(({ plans, bookings, capacity, before, after }) => {
    const rules = { bufferBeforeMinutes: before, bufferAfterMinutes: after };
    const short = offer({ capacity, slots: rules });
    const long = offer({ capacity, slots: { ...rules, durationMinutes: 90 }, more: { scheduleId: 'long', serviceId: 'long' } });
    // Some were sent at another time, which they leave.
    const placements = plans.map(({ date, minute, moved }, index) => {
      const leaves = {
        id: `sent ${index}`,
        status: 'proposed' as const,
        startsAt: wall(date, minute + 15),
        endsAt: wall(date, minute + 75),
      };
      return placement(`${index}`, { date, minute, ...(moved && { booking: leaves, toldStartsAt: leaves.startsAt }) });
    });
    const claims = [
      ...bookings.map(({ date, minute }, index) => ({ ...claimAt(wall(date, minute)), bookingId: `booked ${index}` })),
      ...placements.flatMap(({ booking }) => (booking ? [{ ...claimAt(booking.startsAt), bookingId: booking.id }] : [])),
    ];
    return factsOf(placements, { claims, offers: new Map(plans.map((each, index) => [`${index}`, each.long ? long : short])) });
  });

/** As the booking of this time would find it, all else that is booked or planned having been booked. */
function isOpen(facts: BoardFacts, own: Placement, startsAt: number): boolean {
  // A plan that is over is not sent any more, and leaves a proposal where it was told; but whoever moves one leaves its time.
  const isSent = (each: Placement) => wall(each.date!, each.minute!) > facts.now;
  const leaving = new Set(facts.placements.filter((each) => each === own || isSent(each)).map(({ booking }) => booking?.id));
  const others = facts.placements.flatMap((other): Claim[] => {
    const input = facts.offers.get(other.regularId)!;
    const { durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = input.rules;
    const at = wall(other.date!, other.minute!);
    const { scheduleId, serviceId } = input;
    const blockedUntil = at + (durationMinutes + bufferAfterMinutes) * MINUTE;
    return other === own || !isSent(other)
      ? []
      : [claimAt(at, { scheduleId, serviceId, blockedFrom: at - bufferBeforeMinutes * MINUTE, blockedUntil })];
  });
  const input = facts.offers.get(own.regularId)!;
  const claims = [...facts.claims.filter(({ bookingId }) => !leaving.has(bookingId ?? '')), ...others];
  const rules = { ...input.rules, noticeMinutes: 0, windowDays: 1000 };
  return openSlots({ ...input, claims, rules, now: facts.now }, { from: startsAt, until: startsAt + 1 }).length > 0;
}

describe('what lights up', () => {
  it('is what is accepted, and what a booking would find open with everything else booked', () => {
    fc.assert(
      fc.property(anyBoard, (facts) => {
        const board = layOutBoard(facts);
        const own = facts.placements[0]!;
        const lit = new Set(
          boardTargets(board, { regular: regular(own.regularId), placement: own, lastSession: null }).flatMap(({ date, starts }) =>
            starts.map(({ minute }) => wall(date, minute)),
          ),
        );
        for (const { date } of zoneDays(ZONE, FIRST, LAST)) {
          for (let minute = 0; minute < 1440; minute += 15) {
            const startsAt = wall(date, minute);
            const { ok } = decidePlace(board, regular(own.regularId), own, { date, minute });
            expect([date, minute, ok]).toEqual([date, minute, lit.has(startsAt)]);
            expect([date, minute, ok]).toEqual([date, minute, startsAt > facts.now && isOpen(facts, own, startsAt)]);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('holds where a plan lies if, and only if, nothing is in its way', () => {
    fc.assert(
      fc.property(anyBoard, (facts) => {
        const board = layOutBoard(facts);
        for (const own of facts.placements) {
          const { date, minute } = own;
          const decision = decidePlace(board, regular(own.regularId), own, { date: date!, minute: minute! });
          const inCycle = FIRST <= date! && date! <= LAST;
          if (!inCycle || wall(date!, minute!) <= facts.now || minute! % 30 !== 0) continue;
          const conflict = placementConflict(board, own);
          const refusals = { taken: 'slot_taken', closed: 'not_open' } as const;
          expect(decision.ok ? null : decision.refusal.code).toBe(conflict && refusals[conflict]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a place', () => {
  it.each([
    ['the day before the cycle', '2026-03-05', 600, 'outside_cycle'],
    ['the day after it', '2026-03-11', 600, 'outside_cycle'],
    ['a moment ago', '2026-03-06', 600, 'in_the_past'],
  ])('is refused %s', (_, date, minute, code) => {
    const rosa = placement('rosa');
    expect(decidePlace(boardOf([rosa]), regular('rosa'), rosa, { date, minute })).toEqual({ ok: false, refusal: { code } });
  });

  it('that the clocks skip is the later one', () => {
    const rosa = placement('rosa');
    const decision = decidePlace(boardOf([rosa]), regular('rosa'), rosa, { date: '2026-03-08', minute: 150 });
    expect(decision).toMatchObject({ ok: true, value: { date: '2026-03-08', minute: 210 } });
  });
});
