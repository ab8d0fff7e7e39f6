import type { CoachRules } from './coach-rules.ts';

/** What a new coach starts with: three months ahead, half a day's notice, every half hour; a day to change one's mind. */
export const DEFAULT_COACH_RULES: CoachRules = {
  noticeMinutes: 12 * 60,
  windowDays: 92,
  intervalMinutes: 30,
  bufferBeforeMinutes: 0,
  bufferAfterMinutes: 0,
  mostPerDay: null,
  mostPerWeek: null,
  cancelUntilMinutes: 24 * 60,
  moveUntilMinutes: 24 * 60,
  mostMoves: null,
  freeCancelMinutes: 24 * 60,
  returnLateCredit: true,
  instant: true,
  instantFromMinutes: 0,
  requestOverLimit: false,
  answerWithinMinutes: 48 * 60,
  holdSuggestions: true,
  mostAtOnce: 6,
  clientSeries: false,
  backupSlots: false,
};
