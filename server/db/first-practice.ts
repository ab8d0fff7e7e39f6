import type { WeeklyHours } from '../../core/availability/availability-input.ts';
import type { AttendanceRules } from '../../core/attendance/attendance-rules.ts';
import type { CoachRules } from '../../core/policies/coach-rules.ts';
import type { RelationshipRules } from '../../core/policies/relationship-rules.ts';
import type { Location } from '../../core/services/location.ts';
import type { Price } from '../../core/services/price.ts';
import { DEFAULT_WAITLIST_RULES } from '../../core/waitlist/waitlist-rules.ts';
import type { Tx } from './transaction.ts';

export interface FirstPractice {
  readonly coach: {
    readonly id: string;
    readonly userId: string;
    readonly slug: string;
    readonly name: string;
    readonly email: string;
    readonly timeZone: string;
    readonly rules: CoachRules;
    readonly relationshipRules: RelationshipRules;
    readonly attendance: AttendanceRules;
  };
  readonly schedule: { readonly id: string; readonly name: string; readonly hours: readonly WeeklyHours[] };
  readonly service: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly color: string;
    readonly durationMinutes: number;
    readonly prices: readonly Price[];
    readonly location: Location;
  };
}

/** A coach with a week and something to offer in it: enough to be booked. */
export async function insertFirstPractice(tx: Tx, { coach, schedule, service }: FirstPractice): Promise<void> {
  const ids = { coachId: coach.id, scheduleId: schedule.id };
  await tx
    .insertInto('coaches')
    .values({
      ...coach,
      rules: JSON.stringify(coach.rules),
      relationshipRules: JSON.stringify(coach.relationshipRules),
      attendance: JSON.stringify(coach.attendance),
      waitlistRules: JSON.stringify(DEFAULT_WAITLIST_RULES),
    })
    .execute();
  await tx.insertInto('schedules').values({ id: schedule.id, coachId: coach.id, name: schedule.name }).execute();
  await tx
    .insertInto('weeklyHours')
    .values(schedule.hours.map((hours) => ({ ...ids, ...hours })))
    .execute();
  const { durationMinutes, prices, location, ...rest } = service;
  await tx
    .insertInto('services')
    .values({
      ...rest,
      ...ids,
      kind: 'one_to_one',
      durations: [durationMinutes],
      prices: JSON.stringify(prices),
      location: JSON.stringify(location),
      rules: JSON.stringify({}),
    })
    .execute();
}
