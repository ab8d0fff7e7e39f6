import { expect, test } from 'vitest';
import type { CoachView } from '../../../../contract/coaches.ts';
import { DEFAULT_ATTENDANCE_RULES } from '../../../../core/attendance/attendance-rules.ts';
import { DEFAULT_CREDIT_RULES } from '../../../../core/packages/credit-rules.ts';
import { DEFAULT_COACH_RULES } from '../../../../core/policies/default-coach-rules.ts';
import { rulesToSend } from './rule-values.ts';

const before = { rules: DEFAULT_COACH_RULES } as CoachView;
const own = { attendance: DEFAULT_ATTENDANCE_RULES, creditRules: DEFAULT_CREDIT_RULES };

test('a default left empty keeps what it had', () => {
  const { rules } = rulesToSend({ rules: { noticeMinutes: undefined, windowDays: 30 }, relationshipRules: {}, ...own }, before);
  expect(rules).toEqual({ ...DEFAULT_COACH_RULES, windowDays: 30 });
});

test('“as usual” is left out, and with it a kind of client that has nothing of its own', () => {
  const relationshipRules = { vip: { noticeMinutes: undefined, mostMoves: null }, connected: { windowDays: undefined } };
  expect(rulesToSend({ rules: {}, relationshipRules, ...own }, before).relationshipRules).toEqual({ vip: { mostMoves: null } });
});
