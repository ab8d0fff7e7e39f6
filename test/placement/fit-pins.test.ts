import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPlacementInput } from '../../core/cycles/placement/build/check-input.ts';
import { fitPins } from '../../core/cycles/placement/build/fit-pins.ts';
import type { Pin } from '../../core/cycles/placement/placement-input.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../../core/cycles/placement/placement-settings.ts';
import { addDays } from '../../core/time/add-days.ts';
import { FIRST_DATE, randomInput } from './random-input.ts';

const pinFor = (dueOn: string): Pin => ({ dueOn, date: dueOn, minute: 540, isBooked: false });

describe('pins that are left over', () => {
  it('are told apart from those that belong to a visit, whatever the pins, so that a search is never refused for them', () => {
    fc.assert(
      fc.property(randomInput({ weeks: 4, regulars: 4 }), fc.array(fc.integer({ min: -20, max: 50 }), { maxLength: 8 }), (input, days) => {
        const pins = days.map((off) => pinFor(addDays(FIRST_DATE, off)));
        const regulars = input.regulars.map((regular) => {
          const { pins: kept, surplus } = fitPins(input, { ...regular, pins });
          expect([...kept, ...surplus]).toHaveLength(pins.length);
          return { ...regular, pins: kept };
        });
        expect(checkPlacementInput({ ...input, settings: DEFAULT_PLACEMENT_SETTINGS, regulars }).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['keeps one for each visit', 'weekly', ['2027-03-15', '2027-03-22'], ['2027-03-15', '2027-03-22']],
    ['keeps them all when the weekday changed', 'weekly', ['2027-03-18', '2027-03-25'], ['2027-03-18', '2027-03-25']],
    [
      'keeps every second one when weeks became fortnights',
      'biweekly',
      ['2027-03-15', '2027-03-22', '2027-03-29'],
      ['2027-03-15', '2027-03-29'],
    ],
    ['keeps none of another year', 'weekly', ['2026-03-15'], []],
  ] as const)('%s', (_, frequency, pins, kept) => {
    const input = { firstDate: '2027-03-15', lastDate: '2027-04-11', settings: DEFAULT_PLACEMENT_SETTINGS };
    const anna = {
      id: 'anna',
      priority: 1,
      frequency,
      weekday: 1,
      minute: 540,
      acceptableWeekdays: [1],
      acceptableHours: [],
      offerId: 'hour',
      lastSession: null,
      pins: pins.map(pinFor),
      skips: [],
      extras: [],
      stands: [],
    } as const;
    expect(fitPins(input, anna).pins.map(({ dueOn }) => dueOn)).toEqual(kept);
  });
});
