import { describe, expect, it } from 'vitest';
import { DEFAULT_COACH_RULES } from '../../policies/default-coach-rules.ts';
import { DAY } from '../../time/instant.ts';
import { openedUntil, type WaitedFor } from './opened-until.ts';

const NOW = Date.parse('2027-04-05T16:00:00Z');
const coach = { timeZone: 'America/Toronto', rules: { ...DEFAULT_COACH_RULES, windowDays: 30 }, relationshipRules: {} };
const service = (more: object = {}) => ({ scheduleId: 'sessions', rules: {}, cycleBound: false, ...more });
const waited = (more: Partial<WaitedFor> = {}): WaitedFor => ({ services: [service()], lastSlotAt: null, lastCycleDate: null, ...more });

describe('how far ahead changed hours are looked at', () => {
  it.each([
    ['as far as the window goes', coach, waited(), NOW + 32 * DAY],
    [
      'as far as the longest window of the services',
      coach,
      waited({ services: [service(), service({ rules: { windowDays: 60 } })] }),
      NOW + 62 * DAY,
    ],
    [
      'as far as those may book who may book furthest',
      { ...coach, relationshipRules: { vip: { windowDays: 90 } } },
      waited(),
      NOW + 92 * DAY,
    ],
    ['as far as a slot that is waited for', coach, waited({ lastSlotAt: NOW + 100 * DAY }), NOW + 101 * DAY],
    [
      'to the end of the last cycle, whatever the window',
      coach,
      waited({ services: [service({ cycleBound: true })], lastCycleDate: '2027-04-20' }),
      Date.parse('2027-04-21T04:00:00Z'),
    ],
    ['not at all, where nothing lies ahead', coach, waited({ services: [service({ cycleBound: true })] }), NOW],
    ['two years at most', coach, waited({ services: [service({ rules: { windowDays: 5000 } })] }), NOW + 730 * DAY],
  ])('%s', (_, who, what, until) => {
    expect(openedUntil(who, what, NOW)).toBe(until);
  });
});
