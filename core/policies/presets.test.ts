import { describe, expect, it } from 'vitest';
import { PRACTICE_KINDS } from './practice-kind.ts';
import { PRESETS } from './presets.ts';

describe('what a kind of practice begins with', () => {
  it('is what the practices asked for', () => {
    expect(PRESETS.trainer).toMatchObject({ capacity: 2, rules: { noticeMinutes: 12 * 60, windowDays: 92, intervalMinutes: 30 } });
    expect(PRESETS.paid_sessions).toMatchObject({ rules: { noticeMinutes: 24 * 60 }, service: { locationKind: 'phone' } });
    expect(PRESETS.seasonal.rules.windowDays).toBeGreaterThan(4 * 30);
    for (const kind of PRACTICE_KINDS) expect(PRESETS[kind].attendance).toMatchObject({ flagAt: 3, flagDays: 90 });
  });
});
