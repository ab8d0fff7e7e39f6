import { describe, expect, it } from 'vitest';
import { AttendanceRules, CoachRules, RelationshipRules } from '../../contract/rules.ts';
import { LOCATION_KINDS } from '../../contract/services.ts';
import { PRACTICE_KINDS } from './practice-kind.ts';
import { PRESETS } from './presets.ts';

describe('what a kind of practice begins with', () => {
  it.each(PRACTICE_KINDS)('%s: could have been typed by its coach', (kind) => {
    const { rules, relationshipRules, attendance, capacity, service } = PRESETS[kind];
    expect(CoachRules.parse(rules)).toEqual(rules);
    expect(RelationshipRules.parse(relationshipRules)).toEqual(relationshipRules);
    expect(AttendanceRules.parse(attendance)).toEqual(attendance);
    expect(capacity).toBeGreaterThan(0);
    expect(LOCATION_KINDS).toContain(service.locationKind);
    expect(service.durationMinutes % 5).toBe(0);
  });

  it('keeps to what the practices asked for', () => {
    expect(PRESETS.trainer).toMatchObject({ capacity: 2, rules: { noticeMinutes: 12 * 60, windowDays: 92, intervalMinutes: 30 } });
    expect(PRESETS.paid_sessions).toMatchObject({ rules: { noticeMinutes: 24 * 60 }, service: { locationKind: 'phone' } });
    expect(PRESETS.seasonal.rules.windowDays).toBeGreaterThan(4 * 30);
    for (const kind of PRACTICE_KINDS) expect(PRESETS[kind].attendance).toMatchObject({ flagAt: 3, flagDays: 90 });
  });
});
