import { zoneDays } from '../../time/zone-days.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim, Override } from '../availability-input.ts';
import { blockedSteps } from './coach-time.ts';
import { dayPlans } from './day-plan.ts';
import { demandOf, mostTaken } from './demand.ts';
import { appendRange, createSteps, leastBetween, levelAt, mostBetween } from './steps.ts';

const stretch = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 15 }))
  .map(([from, length]) => ({ from, until: from + length }));
const questions = fc.array(stretch, { minLength: 1, maxLength: 20 });
const instants = ({ from, until }: { from: number; until: number }): number[] =>
  Array.from({ length: until - from }, (_, index) => from + index);

describe('steps in time', () => {
  it('answer any question in any order as if every instant were looked at', () => {
    const ranges = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(ranges, questions, (parts, asked) => {
        const steps = createSteps(2 * parts.length);
        const levels = Array.from({ length: 200 }, () => 0);
        let at = 3;
        for (const [gap, length, level] of parts) {
          appendRange(steps, at + gap, at + gap + length, level);
          levels.fill(level, at + gap, at + gap + length);
          at += gap + length;
        }
        for (const each of asked) {
          const here = instants(each).map((instant) => levels[instant]!);
          expect(leastBetween(steps, each.from, each.until)).toBe(Math.min(...here));
          expect(mostBetween(steps, each.from, each.until)).toBe(Math.max(...here));
          expect(levelAt(steps, each.from)).toBe(here[0]);
        }
      }),
    );
  });
});

describe('blocked time', () => {
  it('of blocks that overlap is one stretch, its steps in order', () => {
    const block = (startMinute: number, endMinute: number): Override => ({
      id: `${startMinute}`,
      kind: 'blocked',
      startsOn: '2026-06-15',
      endsOn: '2026-06-15',
      weekdays: null,
      startMinute,
      endMinute,
      capacity: null,
      note: '',
    });
    const days = zoneDays('UTC', '2026-06-15', '2026-06-15');
    const { at, size } = blockedSteps(dayPlans(days, [], [block(540, 660), block(570, 600), block(630, 690)]));
    expect([...at.subarray(0, size)].map((instant) => (instant - days[0]!.start) / 60_000)).toEqual([540, 690]);
  });
});

describe('demand', () => {
  it('is the most seats taken at one instant, whatever was asked before and in whatever order claims come', () => {
    const claims = fc.array(fc.record({ span: stretch, seats: fc.integer({ min: 1, max: 3 }) }), { maxLength: 40 });
    fc.assert(
      fc.property(claims, questions, (taken, asked) => {
        const rows: Claim[] = taken.map(({ span, seats }) => ({
          scheduleId: 'own',
          serviceId: null,
          startsAt: span.from,
          blockedFrom: span.from,
          blockedUntil: span.until,
          seats,
          isSession: true,
        }));
        const demand = demandOf(rows, 'own', 0, 100);
        for (const each of asked) {
          const here = instants(each).map((instant) =>
            taken.reduce((sum, { span, seats }) => (span.from <= instant && instant < span.until ? sum + seats : sum), 0),
          );
          expect(mostTaken(demand, each.from, each.until)).toBe(Math.max(...here));
        }
      }),
    );
  });
});
