import { expect, test } from 'vitest';
import { DEFAULT_ATTENDANCE_RULES } from '../../../../core/attendance/attendance-rules.ts';
import { DEFAULT_COACH_RULES } from '../../../../core/policies/default-coach-rules.ts';
import { PRACTICE_KINDS } from '../../../../core/policies/practice-kind.ts';
import { PRESETS } from '../../../../core/policies/presets.ts';
import { changesAttendance, presetChanges } from './preset-changes.ts';

const plain = { rules: DEFAULT_COACH_RULES, relationshipRules: { connected: { windowDays: 200 } }, attendance: DEFAULT_ATTENDANCE_RULES };

test('names each rule that would be another, and the rules for a kind of client that would go', () => {
  expect(presetChanges(plain, PRESETS.paid_sessions)).toEqual([
    { of: 'coach', rule: 'noticeMinutes', before: 720, after: 1440 },
    { of: 'coach', rule: 'mostMoves', before: null, after: 1 },
    { of: 'coach', rule: 'backupSlots', before: false, after: true },
    { of: 'connected', rule: 'windowDays', before: 200, after: undefined },
  ]);
  expect(changesAttendance(plain, PRESETS.paid_sessions)).toBe(false);
  expect(changesAttendance(plain, PRESETS.seasonal)).toBe(true);
});

test.each(PRACTICE_KINDS)('finds nothing to change once %s is in the form', (kind) => {
  expect(presetChanges(PRESETS[kind], PRESETS[kind])).toEqual([]);
  expect(changesAttendance(PRESETS[kind], PRESETS[kind])).toBe(false);
});
