import { describe, expect, it } from 'vitest';
import { PRACTICE_KINDS } from './practice-kind.ts';
import { PRESETS } from './presets.ts';

describe('what a kind of practice begins with', () => {
  it('is what the practices asked for', () => {
    expect(PRESETS.trainer).toMatchObject({ capacity: 2, rules: { noticeMinutes: 12 * 60, windowDays: 92, intervalMinutes: 30 } });
    expect(PRESETS.paid_sessions).toMatchObject({ rules: { noticeMinutes: 24 * 60 }, service: { locationKind: 'phone' } });
    expect(PRESETS.paid_sessions.rules).toMatchObject({ backupSlots: true, instant: true });
    expect(PRESETS.mentor).toMatchObject({
      rules: { instant: true, requestOverLimit: true },
      relationshipRules: { not_connected: { instant: false } },
    });
    expect(PRESETS.seasonal.rules.windowDays).toBeGreaterThan(4 * 30);
    for (const kind of PRACTICE_KINDS) expect(PRESETS[kind].attendance).toMatchObject({ flagAt: 3, flagDays: 90 });
  });

  it.each(PRACTICE_KINDS)('of %s never calls a cancellation late by accident: free as long as it is possible', (kind) => {
    const { rules, relationshipRules } = PRESETS[kind];
    const free = [rules, ...Object.values(relationshipRules).map((own) => ({ ...rules, ...own }))];
    for (const { freeCancelMinutes, cancelUntilMinutes } of free) expect(freeCancelMinutes).toBe(cancelUntilMinutes);
  });
});
