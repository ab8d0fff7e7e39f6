import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AvailabilityInput, Claim } from '../availability/availability-input.ts';
import { seatsDuring } from '../availability/seats-during.ts';
import { HOUR, type Instant } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { type HitWithBackup, planBackups } from './plan-backups.ts';

/** A Monday; open 8 to 18, and the morning until 12 is blocked. */
const DAY = '2027-03-01';
const at = (hour: number): Instant => wallToInstant('UTC', DAY, hour * 60);
const input = (more: Partial<AvailabilityInput> = {}): AvailabilityInput => ({
  zone: 'UTC',
  scheduleId: 'sessions',
  serviceId: 'service',
  hours: [{ weekday: 1, startMinute: 480, endMinute: 1080, capacity: 1 }],
  overrides: [
    {
      id: 'block',
      kind: 'blocked',
      startsOn: DAY,
      endsOn: DAY,
      weekdays: null,
      startMinute: 0,
      endMinute: 720,
      capacity: null,
      note: '',
    },
  ],
  publishedSlots: [],
  claims: [],
  rules: {
    noticeMinutes: 0,
    windowDays: 60,
    intervalMinutes: 60,
    durationMinutes: 60,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    limits: [],
  },
  now: at(0) - 24 * HOUR,
  ...more,
});
const claim = (start: Instant, more: Partial<Claim> = {}): Claim => ({
  scheduleId: 'sessions',
  serviceId: 'service',
  startsAt: start,
  blockedFrom: start,
  blockedUntil: start + HOUR,
  seats: 1,
  isSession: true,
  ...more,
});
const hit = (bookingId: string, hour: number, availability = input()): HitWithBackup => ({
  bookingId,
  backupStartsAt: at(hour),
  availability,
});
const rules = input().rules;
const freeOf = (hits: readonly HitWithBackup[]) => [...planBackups(hits)].filter(([, { free }]) => free).map(([id]) => id);

describe('second choices under a block', () => {
  it.each<[string, readonly HitWithBackup[], readonly string[]]>([
    ['are free in open time', [hit('one', 14)], ['one']],
    ['are not under the block itself', [hit('one', 11)], []],
    ['are not where they reach into it', [hit('one', 11.5)], []],
    ['are not outside the hours', [hit('one', 18)], []],
    ['are not where somebody is', [hit('one', 14, input({ claims: [claim(at(14))] }))], []],
    ['are not in a buffer', [hit('one', 13, input({ claims: [claim(at(14))], rules: { ...rules, bufferAfterMinutes: 15 } }))], []],
    ['are not where another schedule takes the coach', [hit('one', 14, input({ claims: [claim(at(14), { scheduleId: 'other' })] }))], []],
    ['are not past', [hit('one', 14, input({ now: at(14.5) }))], []],
    ['go to the earlier of two that named the same', [hit('one', 14), hit('two', 14)], ['one']],
    ['go to the earlier of two that overlap', [hit('one', 14), hit('two', 14.5), hit('three', 15)], ['one', 'three']],
    [
      'go to both where there are two seats',
      [14, 14, 14].map((hour, index) =>
        hit(String(index), hour, input({ hours: [{ weekday: 1, startMinute: 480, endMinute: 1080, capacity: 2 }] })),
      ),
      ['0', '1'],
    ],
    ['are bound by no notice', [hit('one', 14, input({ now: at(13), rules: { ...rules, noticeMinutes: 2880 } }))], ['one']],
    ['nor by the window', [hit('one', 14, input({ now: at(0) - 200 * 24 * HOUR }))], ['one']],
    [
      'nor by a limit',
      [hit('one', 14, input({ claims: [claim(at(16))], rules: { ...rules, limits: [{ scope: 'coach', per: 'day', most: 1 }] } }))],
      ['one'],
    ],
    ['nor by the grid', [hit('one', 14.25)], ['one']],
    ['nor by a cycle', [hit('one', 14, input({ onlyWithin: [] }))], ['one']],
  ])('%s', (_, hits, free) => {
    expect(freeOf(hits)).toEqual(free);
  });

  it('say which of those before them would be in their way', () => {
    const two = input({ hours: [{ weekday: 1, startMinute: 480, endMinute: 1080, capacity: 2 }], claims: [claim(at(16))] });
    const other = { ...two, scheduleId: 'other' };
    const chances = planBackups([
      hit('one', 14, two),
      hit('two', 14.5, two),
      hit('three', 15, two),
      hit('four', 14, other),
      hit('five', 11),
    ]);
    expect(Object.fromEntries(chances)).toEqual({
      one: { free: true, left: 2, rivals: [] },
      two: { free: true, left: 2, rivals: [{ bookingId: 'one', takes: 1 }] },
      three: { free: true, left: 2, rivals: [{ bookingId: 'two', takes: 1 }] },
      four: {
        free: false,
        left: 2,
        rivals: [
          { bookingId: 'one', takes: 2 },
          { bookingId: 'two', takes: 2 },
        ],
      },
      five: { free: false, left: 0, rivals: [] },
    });
  });

  it('never make more of a time than it holds, and refuse nobody for nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(fc.integer({ min: 16, max: 40 }), { maxLength: 8 }),
        fc.array(fc.integer({ min: 16, max: 40 }), { maxLength: 4 }),
        (capacity, wishes, others) => {
          const hours = [{ weekday: 1 as const, startMinute: 480, endMinute: 1080, capacity }];
          const taken: Claim[] = [];
          for (const half of others) {
            const seats = seatsDuring(input({ hours, claims: taken }), at(half / 2));
            if (seats.peak < capacity) taken.push(claim(at(half / 2)));
          }
          const hits = wishes.map((half, index) => hit(String(index), half / 2, input({ hours, claims: taken })));
          const free = new Set(freeOf(hits));
          const all = [...taken, ...hits.filter(({ bookingId }) => free.has(bookingId)).map(({ backupStartsAt }) => claim(backupStartsAt))];
          for (const { startsAt } of all) expect(seatsDuring(input({ hours, claims: all }), startsAt).peak).toBeLessThanOrEqual(capacity);
          for (const { bookingId, backupStartsAt } of hits) {
            if (free.has(bookingId)) continue;
            const isOpen = backupStartsAt >= at(12) && backupStartsAt <= at(17);
            expect(isOpen && seatsDuring(input({ hours, claims: all }), backupStartsAt).peak < capacity).toBe(false);
          }
        },
      ),
    );
  });
});
