import { DAY, type Instant } from '../../../../core/time/instant.ts';
import type { CountingTime } from '../../../db/clients/client-history.ts';
import type { CoachRow } from '../../../db/coaches.ts';

/** Badges are counted over the coach's span of days, back from the moment somebody looks. */
export const countingTime = (coach: CoachRow, now: Instant): CountingTime => ({ now, badgeSince: now - coach.attendance.flagDays * DAY });
