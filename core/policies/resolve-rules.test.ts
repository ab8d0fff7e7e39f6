import { describe, expect, it } from 'vitest';
import { DEFAULT_COACH_RULES } from './default-coach-rules.ts';
import { resolveRules } from './resolve-rules.ts';

describe('rules resolve in one place', () => {
  it('takes the coach’s defaults for what the service leaves out', () => {
    const { slots, policy } = resolveRules(DEFAULT_COACH_RULES, {}, 50);
    expect(slots).toEqual({
      noticeMinutes: 720,
      windowDays: 92,
      intervalMinutes: 30,
      durationMinutes: 50,
      bufferBeforeMinutes: 0,
      bufferAfterMinutes: 0,
      limits: [],
    });
    expect(policy).toEqual({ cancelUntilMinutes: 1440, moveUntilMinutes: 1440, mostMoves: null });
  });

  it('lets the service have the last word, null and zero included', () => {
    const { slots, policy } = resolveRules(
      { ...DEFAULT_COACH_RULES, mostMoves: 2 },
      { noticeMinutes: 0, bufferAfterMinutes: 15, mostMoves: null },
      60,
    );
    expect(slots).toMatchObject({ noticeMinutes: 0, bufferAfterMinutes: 15, windowDays: 92 });
    expect(policy.mostMoves).toBeNull();
  });

  it('keeps the limits of coach and service side by side, each counting its own', () => {
    const { slots } = resolveRules({ ...DEFAULT_COACH_RULES, mostPerDay: 6, mostPerWeek: 20 }, { mostPerDay: 2, mostPerWeek: null }, 60);
    expect(slots.limits).toEqual([
      { scope: 'coach', per: 'day', most: 6 },
      { scope: 'coach', per: 'week', most: 20 },
      { scope: 'service', per: 'day', most: 2 },
    ]);
  });
});
