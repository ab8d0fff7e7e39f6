import { DEFAULT_ATTENDANCE_RULES } from '../attendance/attendance-rules.ts';
import { DEFAULT_COACH_RULES } from './default-coach-rules.ts';
import type { PracticeKind } from './practice-kind.ts';
import type { PracticePreset } from './practice-preset.ts';

const HOUR = 60;
const DAY = 24 * HOUR;

/** Four months at a time for regulars; strangers see a month. What nobody marked within a day counts as missed. */
const seasonal: PracticePreset = {
  rules: {
    ...DEFAULT_COACH_RULES,
    noticeMinutes: DAY,
    windowDays: 123,
    bufferAfterMinutes: 15,
    cancelUntilMinutes: 2 * DAY,
    moveUntilMinutes: 2 * DAY,
    freeCancelMinutes: 2 * DAY,
    mostMoves: 2,
  },
  relationshipRules: { not_connected: { windowDays: 31 } },
  attendance: { ...DEFAULT_ATTENDANCE_RULES, afterEnd: { status: 'no_show', minutes: DAY } },
  capacity: 1,
  service: { durationMinutes: 60, locationKind: 'zoom' },
};

/** Two clients at a time, who may come and go as life goes: twelve hours' notice, no rule against moving or cancelling, every week if they like. */
const trainer: PracticePreset = {
  rules: {
    ...DEFAULT_COACH_RULES,
    noticeMinutes: 12 * HOUR,
    cancelUntilMinutes: 0,
    moveUntilMinutes: 0,
    freeCancelMinutes: 0,
    clientSeries: true,
  },
  relationshipRules: {},
  attendance: DEFAULT_ATTENDANCE_RULES,
  capacity: 2,
  service: { durationMinutes: 60, locationKind: 'in_person' },
};

/**
 * Whom one knows books at once, sooner, and changes later; who is new asks. The mentor's days and weeks have a limit, over which clients may only ask,
 * and a pause between sessions.
 */
const mentor: PracticePreset = {
  rules: {
    ...DEFAULT_COACH_RULES,
    noticeMinutes: DAY,
    bufferAfterMinutes: 15,
    mostPerDay: 6,
    mostPerWeek: 20,
    mostMoves: 2,
    requestOverLimit: true,
    clientSeries: true,
  },
  relationshipRules: {
    not_connected: { noticeMinutes: 2 * DAY, windowDays: 31, mostMoves: 1, instant: false, clientSeries: false },
    vip: {
      noticeMinutes: 2 * HOUR,
      cancelUntilMinutes: 2 * HOUR,
      freeCancelMinutes: 2 * HOUR,
      moveUntilMinutes: 2 * HOUR,
      mostMoves: null,
    },
  },
  attendance: DEFAULT_ATTENDANCE_RULES,
  capacity: 1,
  service: { durationMinutes: 60, locationKind: 'google_meet' },
};

/** Half an hour by phone, paid: a day's notice, a day to change one's mind, one move, and a second choice should the first have to be blocked. */
const paidSessions: PracticePreset = {
  rules: { ...DEFAULT_COACH_RULES, noticeMinutes: DAY, mostMoves: 1, backupSlots: true },
  relationshipRules: {},
  attendance: DEFAULT_ATTENDANCE_RULES,
  capacity: 1,
  service: { durationMinutes: 30, locationKind: 'phone' },
};

/** Single slots that are announced: whoever comes first has them, one at a time, an hour before at the latest. */
const consulting: PracticePreset = {
  rules: { ...DEFAULT_COACH_RULES, noticeMinutes: HOUR, intervalMinutes: 60, mostAtOnce: 1 },
  relationshipRules: {},
  attendance: DEFAULT_ATTENDANCE_RULES,
  capacity: 1,
  service: { durationMinutes: 60, locationKind: 'video_link' },
};

/** What each kind of practice begins with. */
export const PRESETS: Readonly<Record<PracticeKind, PracticePreset>> = {
  seasonal,
  trainer,
  mentor,
  paid_sessions: paidSessions,
  consulting,
};
