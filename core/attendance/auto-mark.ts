import { type Instant, MINUTE } from '../time/instant.ts';
import type { AttendanceRules } from './attendance-rules.ts';

/** Sessions that nobody marked and that ended in `(after, until]` become `status`. */
export interface AutoMark {
  readonly status: 'completed' | 'no_show';
  readonly after: Instant;
  readonly until: Instant;
}

const WEEK = 7 * 24 * 60 * MINUTE;

/**
 * Which sessions are to be marked without the coach: those that ended so many minutes of real time ago, whatever the clocks did. At most a week
 * more, which outlasts any pause of the server, so that switching this on doesn't rewrite a practice's whole past. Null where it is off.
 */
export function autoMark({ afterEnd }: AttendanceRules, now: Instant): AutoMark | null {
  if (afterEnd === null) return null;
  const until = now - afterEnd.minutes * MINUTE;
  return { status: afterEnd.status, after: until - WEEK, until };
}
