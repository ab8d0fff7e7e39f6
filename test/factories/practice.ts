import { randomUUID } from 'node:crypto';
import { type AttendanceRules, DEFAULT_ATTENDANCE_RULES } from '../../core/attendance/attendance-rules.ts';
import { DEFAULT_COACH_RULES } from '../../core/policies/default-coach-rules.ts';
import type { CoachRules } from '../../core/policies/coach-rules.ts';
import type { RelationshipRules } from '../../core/policies/relationship-rules.ts';
import type { ServiceRules } from '../../core/policies/service-rules.ts';
import type { Location } from '../../core/services/location.ts';
import type { Visibility } from '../../core/services/visibility.ts';
import type { Database } from '../../server/db/database.ts';

export interface Practice {
  readonly userId: string;
  readonly coachId: string;
  readonly coachSlug: string;
  readonly scheduleId: string;
  readonly serviceId: string;
  readonly serviceSlug: string;
}

interface PracticeWishes {
  readonly timeZone?: string;
  readonly rules?: Partial<CoachRules>;
  readonly serviceRules?: ServiceRules;
  readonly durations?: readonly number[];
  readonly capacity?: number;
  readonly location?: Location;
  /** Every day of the week, by default 00:00–24:00. */
  readonly hours?: { readonly startMinute: number; readonly endMinute: number };
  readonly role?: 'owner' | 'coach';
  readonly relationshipRules?: RelationshipRules;
  readonly attendance?: AttendanceRules;
  readonly visibility?: Visibility;
  readonly serviceVisibility?: Visibility;
}

/** A coach with one schedule, open around the clock unless said otherwise, and one service. Straight into the tables: no door is tested here. */
export async function createPractice(db: Database, wishes: PracticeWishes = {}): Promise<Practice> {
  const unique = randomUUID().slice(0, 8);
  const userId = randomUUID();
  const practice = {
    userId,
    coachId: randomUUID(),
    coachSlug: `coach-${unique}`,
    scheduleId: randomUUID(),
    serviceId: randomUUID(),
    serviceSlug: 'session',
  };
  const { coachId, scheduleId } = practice;
  await db
    .insertInto('users')
    .values({ id: userId, name: 'Maren Holt', email: `maren-${unique}@example.com`, emailVerified: true, role: wishes.role ?? 'coach' })
    .execute();
  const rules = { ...DEFAULT_COACH_RULES, noticeMinutes: 0, ...wishes.rules };
  await db
    .insertInto('coaches')
    .values({
      id: coachId,
      userId,
      slug: practice.coachSlug,
      name: 'Maren Holt',
      email: `maren-${unique}@example.com`,
      timeZone: wishes.timeZone ?? 'America/Toronto',
      rules: JSON.stringify(rules),
      relationshipRules: JSON.stringify(wishes.relationshipRules ?? {}),
      attendance: JSON.stringify(wishes.attendance ?? DEFAULT_ATTENDANCE_RULES),
      visibility: wishes.visibility ?? 'public',
    })
    .execute();
  await db.insertInto('schedules').values({ id: scheduleId, coachId, name: 'Sessions' }).execute();
  const hours = { startMinute: 0, endMinute: 1440, capacity: wishes.capacity ?? 1, ...wishes.hours };
  await db
    .insertInto('weeklyHours')
    .values(([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ coachId, scheduleId, weekday, ...hours })))
    .execute();
  await db
    .insertInto('services')
    .values({
      id: practice.serviceId,
      coachId,
      scheduleId,
      slug: practice.serviceSlug,
      name: 'Session',
      kind: 'one_to_one',
      color: '#1f6f54',
      durations: [...(wishes.durations ?? [60])],
      prices: JSON.stringify([{ currency: 'CAD', minor: 12_000 }]),
      location: JSON.stringify(wishes.location ?? { kind: 'in_person', detail: '12 Elm Street' }),
      rules: JSON.stringify(wishes.serviceRules ?? {}),
      visibility: wishes.serviceVisibility ?? 'public',
    })
    .execute();
  return practice;
}
