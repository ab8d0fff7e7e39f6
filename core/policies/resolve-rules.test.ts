import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CoachRules } from './coach-rules.ts';
import { DEFAULT_COACH_RULES } from './default-coach-rules.ts';
import { effectiveRules } from './effective-rules.ts';
import type { RelationshipRules } from './relationship-rules.ts';
import { RELATIONSHIPS } from './relationship.ts';
import { resolveRules } from './resolve-rules.ts';
import type { RuleSet } from './rule-set.ts';

const set = (more: Partial<RuleSet> = {}): RuleSet => ({
  coach: DEFAULT_COACH_RULES,
  service: {},
  byRelationship: {},
  relationship: 'not_connected',
  ...more,
});

describe('rules resolve in one place', () => {
  it('takes the coach’s defaults for what the service leaves out', () => {
    const { slots, policy } = resolveRules(set(), 50);
    expect(slots).toEqual({
      noticeMinutes: 720,
      windowDays: 92,
      intervalMinutes: 30,
      durationMinutes: 50,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      limits: [],
    });
    expect(policy).toEqual({
      cancelUntilMinutes: 1440,
      freeCancelMinutes: 1440,
      moveUntilMinutes: 1440,
      mostMoves: null,
      returnLateCredit: true,
    });
  });

  it('lets the service speak over the coach, null and zero included', () => {
    const coach = { ...DEFAULT_COACH_RULES, mostMoves: 2 };
    const { slots, policy } = resolveRules(set({ coach, service: { noticeMinutes: 0, bufferAfterMinutes: 15, mostMoves: null } }), 60);
    expect(slots).toMatchObject({ noticeMinutes: 0, bufferAfterMinutes: 15, windowDays: 92 });
    expect(policy.mostMoves).toBeNull();
  });

  it('keeps the limits of coach and service side by side, each counting its own', () => {
    const coach = { ...DEFAULT_COACH_RULES, mostPerDay: 6, mostPerWeek: 20 };
    const { slots } = resolveRules(set({ coach, service: { mostPerDay: 2, mostPerWeek: null } }), 60);
    expect(slots.limits).toEqual([
      { scope: 'coach', per: 'day', most: 6 },
      { scope: 'service', per: 'day', most: 2 },
      { scope: 'coach', per: 'week', most: 20 },
    ]);
  });

  const byRelationship: RelationshipRules = {
    not_connected: { noticeMinutes: 2880, mostMoves: 0 },
    vip: { noticeMinutes: 0, windowDays: 365, mostMoves: null },
  };
  it.each([
    ['not_connected', 2880, 30, 0],
    // What is left out for a kind of client comes from the service, not from another kind.
    ['connected', 60, 30, 3],
    ['vip', 0, 365, null],
  ] as const)('lets what somebody is to the coach speak last: %s', (relationship, noticeMinutes, windowDays, mostMoves) => {
    const service = { noticeMinutes: 60, windowDays: 30, mostMoves: 3 };
    const { slots, policy } = resolveRules(set({ service, byRelationship, relationship }), 60);
    expect(slots).toMatchObject({ noticeMinutes, windowDays });
    expect(policy.mostMoves).toBe(mostMoves);
  });

  it('never lets a relationship change the coach’s own time, whatever was stored', () => {
    const stored = { vip: { intervalMinutes: 5, bufferAfterMinutes: 0, mostPerDay: 99 } } as unknown as RelationshipRules;
    const coach = { ...DEFAULT_COACH_RULES, bufferAfterMinutes: 15, mostPerDay: 4 };
    const { slots } = resolveRules(set({ coach, byRelationship: stored, relationship: 'vip' }), 60);
    expect(slots).toMatchObject({ intervalMinutes: 30, bufferAfterMinutes: 15, limits: [{ scope: 'coach', per: 'day', most: 4 }] });
  });
});

const minutes = fc.integer({ min: 0, max: 10_000 });
const nullable = fc.option(fc.integer({ min: 0, max: 50 }), { nil: null });
const values = {
  noticeMinutes: minutes,
  windowDays: fc.integer({ min: 1, max: 730 }),
  cancelUntilMinutes: minutes,
  moveUntilMinutes: minutes,
  mostMoves: nullable,
  freeCancelMinutes: minutes,
  instant: fc.boolean(),
  instantFromMinutes: minutes,
  requestOverLimit: fc.boolean(),
  mostAtOnce: minutes,
  clientSeries: fc.boolean(),
  returnLateCredit: fc.boolean(),
};
const all = {
  ...values,
  intervalMinutes: minutes,
  bufferBeforeMinutes: minutes,
  bufferAfterMinutes: minutes,
  mostPerDay: nullable,
  mostPerWeek: nullable,
  answerWithinMinutes: minutes,
  holdSuggestions: fc.boolean(),
  backupSlots: fc.boolean(),
};
const ruleSet: fc.Arbitrary<RuleSet> = fc.record({
  coach: fc.record<CoachRules>(all),
  service: fc.record(all, { requiredKeys: [] }),
  byRelationship: fc.record(
    {
      not_connected: fc.record(values, { requiredKeys: [] }),
      connected: fc.record(values, { requiredKeys: [] }),
      vip: fc.record(values, { requiredKeys: [] }),
    },
    { requiredKeys: [] },
  ),
  relationship: fc.constantFrom(...RELATIONSHIPS),
});

describe('the rules as people read them', () => {
  it('say of each rule where it comes from', () => {
    const rules = effectiveRules(
      set({
        coach: { ...DEFAULT_COACH_RULES, mostPerDay: 6 },
        service: { bufferAfterMinutes: 15, mostPerDay: 2 },
        byRelationship: { vip: { noticeMinutes: 0 } },
        relationship: 'vip',
      }),
    );
    expect(rules).toEqual([
      { rule: 'noticeMinutes', value: 0, from: 'relationship' },
      { rule: 'windowDays', value: 92, from: 'coach' },
      { rule: 'intervalMinutes', value: 30, from: 'coach' },
      { rule: 'bufferBeforeMinutes', value: 0, from: 'coach' },
      { rule: 'bufferAfterMinutes', value: 15, from: 'service' },
      { rule: 'cancelUntilMinutes', value: 1440, from: 'coach' },
      { rule: 'freeCancelMinutes', value: 1440, from: 'coach' },
      { rule: 'moveUntilMinutes', value: 1440, from: 'coach' },
      { rule: 'mostMoves', value: null, from: 'coach' },
      { rule: 'returnLateCredit', value: true, from: 'coach' },
      { rule: 'instant', value: true, from: 'coach' },
      { rule: 'instantFromMinutes', value: 0, from: 'coach' },
      { rule: 'requestOverLimit', value: false, from: 'coach' },
      { rule: 'answerWithinMinutes', value: 2880, from: 'coach' },
      { rule: 'holdSuggestions', value: true, from: 'coach' },
      { rule: 'mostAtOnce', value: 6, from: 'coach' },
      { rule: 'clientSeries', value: false, from: 'coach' },
      { rule: 'backupSlots', value: false, from: 'coach' },
      { rule: 'mostPerDay', value: 6, from: 'coach' },
      { rule: 'mostPerDay', value: 2, from: 'service' },
      { rule: 'mostPerWeek', value: null, from: 'coach' },
    ]);
  });

  it('are the rules that hold, whatever was set where', () => {
    fc.assert(
      fc.property(ruleSet, (rules) => {
        const { slots, policy, requests, offer } = resolveRules(rules, 60);
        const inForce: Record<string, unknown> = { ...slots, ...policy, ...requests, ...offer };
        const told = effectiveRules(rules);
        for (const { rule, value, from } of told) {
          const place = { coach: rules.coach, service: rules.service, relationship: rules.byRelationship[rules.relationship] ?? {} }[from];
          expect((place as Partial<CoachRules>)[rule]).toBe(value);
          if (rule === 'mostPerDay' || rule === 'mostPerWeek') continue;
          expect(inForce[rule]).toBe(value);
        }
        const limits = told.filter(({ rule, value }) => rule.startsWith('mostPer') && value !== null);
        expect(slots.limits.map(({ scope, per, most }) => [scope, per, most])).toEqual(
          limits.map(({ rule, value, from }) => [from, rule === 'mostPerDay' ? 'day' : 'week', value]),
        );
      }),
    );
  });
});
