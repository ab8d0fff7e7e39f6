import { describe, expect, it } from 'vitest';
import { DEFAULT_COACH_RULES } from '../policies/default-coach-rules.ts';
import type { RuleSet } from '../policies/rule-set.ts';
import type { ClosedReason } from './closed-reason.ts';
import { ruleSource } from './rule-source.ts';

const rules: RuleSet = {
  coach: DEFAULT_COACH_RULES,
  service: { windowDays: 30, noticeMinutes: 60 },
  byRelationship: { vip: { noticeMinutes: 0 } },
  relationship: 'vip',
};

describe('where the rule is set that closes a time', () => {
  it.each<[ClosedReason, string | null]>([
    [{ code: 'too_soon', earliest: 0 }, 'relationship'],
    [{ code: 'too_far', latest: 0 }, 'service'],
    [{ code: 'off_grid', intervalMinutes: 30 }, 'coach'],
    [{ code: 'limit_reached', scope: 'service', per: 'day', most: 2 }, 'service'],
    [{ code: 'limit_reached', scope: 'coach', per: 'week', most: 20 }, 'coach'],
    [{ code: 'in_the_past' }, null],
    [{ code: 'outside_hours' }, null],
    [{ code: 'blocked', kind: 'travel', overrideId: 'o', note: '' }, null],
    [{ code: 'taken', seats: 1, capacity: 1 }, null],
    [{ code: 'other_schedule' }, null],
  ])('%o', (reason, from) => {
    expect(ruleSource(reason, rules)).toBe(from);
  });
});
