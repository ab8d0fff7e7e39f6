import { REACH_DAYS } from '../../../core/availability/sweep/reach-days.ts';
import type { Claim, PublishedSlot } from '../../../core/availability/availability-input.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { DAY, type Instant, type LocalDate } from '../../../core/time/instant.ts';
import type { Span } from '../../../core/time/span.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import type { ServiceRow } from '../../db/availability.ts';
import { loadClaims } from '../../db/claims.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadOverridesAround, type OverrideRow } from '../../db/overrides.ts';
import { listBookingStarts, listScheduleSlots } from '../../db/practice/schedule-days.ts';
import { findSchedule, type ScheduleWithHours } from '../../db/schedules.ts';
import { findService } from '../../db/services.ts';

export interface PlanAsked {
  readonly coach: CoachRow;
  readonly scheduleId: string;
  /** Whose open starts are to be counted. */
  readonly serviceId: string | undefined;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** What one schedule has in a span of days, and what is booked in them. */
export interface LoadedPlan {
  readonly span: Span;
  readonly schedule: ScheduleWithHours;
  readonly overrides: readonly OverrideRow[];
  readonly publishedSlots: readonly PublishedSlot[];
  readonly bookingStarts: readonly Instant[];
  /** Null when no open starts were asked for. */
  readonly service: ServiceRow | null;
  readonly claims: readonly Claim[];
}

/** Limits count whole ISO weeks, so their claims are read on either side. */
const AROUND = REACH_DAYS * DAY;

/** Undefined when the coach has no such schedule, or offers no such service in it. */
export async function loadPlanFacts(db: Database, { coach, scheduleId, serviceId, from, to }: PlanAsked): Promise<LoadedPlan | undefined> {
  const span = { from: wallToInstant(coach.timeZone, from, 0), until: wallToInstant(coach.timeZone, addDays(to, 1), 0) };
  // A session that starts on the last day may run into the next one.
  const days = { from, to: addDays(to, 1) };
  const counts = serviceId !== undefined;
  const [schedule, overrides, publishedSlots, bookingStarts, service, claims] = await Promise.all([
    findSchedule(db, coach.id, scheduleId),
    loadOverridesAround(db, coach.id, days),
    listScheduleSlots(db, coach.id, scheduleId, days),
    listBookingStarts(db, coach.id, scheduleId, span),
    counts ? findService(db, coach.id, serviceId) : null,
    counts ? loadClaims(db, coach.id, { from: span.from - AROUND, until: span.until + AROUND }) : [],
  ]);
  if (!schedule || service === undefined || (service && service.scheduleId !== scheduleId)) return undefined;
  return { span, schedule, overrides, publishedSlots, bookingStarts, service, claims };
}
