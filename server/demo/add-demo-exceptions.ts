import type { Actor } from '../../core/identity/actor.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { createOverride } from '../actions/overrides/create-override.ts';
import type { CoachRow } from '../db/coaches.ts';
import type { OverrideContent } from '../db/overrides.ts';
import { accepted } from './accepted.ts';
import { dayOfWeek } from './day-of-week.ts';
import type { DemoSchedules } from './demo-schedules.ts';

interface Around {
  readonly coach: CoachRow;
  readonly schedules: DemoSchedules;
  readonly now: Instant;
}

/** One of every kind, of days and of hours, once and again and again. */
function exceptions({ coach, schedules, now }: Around): readonly OverrideContent[] {
  const day = (weeks: number, weekday: 1 | 2 | 3 | 4 | 5 | 6 | 7) => dayOfWeek(coach.timeZone, now, weeks, weekday);
  const base = { scheduleId: null, weekdays: null, startMinute: null, endMinute: null, capacity: null };
  const once = (date: string) => ({ ...base, startsOn: date, endsOn: date });
  return [
    {
      ...base,
      kind: 'teaching',
      startsOn: day(-10, 1),
      endsOn: null,
      weekdays: [3],
      startMinute: 540,
      endMinute: 630,
      note: 'Evening college, morning seminar',
    },
    {
      ...base,
      kind: 'personal',
      startsOn: day(-10, 1),
      endsOn: day(20, 7),
      weekdays: [4],
      startMinute: 930,
      endMinute: 1020,
      note: 'Picking Ella up from school',
    },
    { ...base, kind: 'travel', startsOn: day(5, 3), endsOn: day(5, 5), note: 'Coaching conference in Montréal' },
    { ...once(day(3, 2)), kind: 'blocked', note: 'The house is being painted' },
    { ...once(day(1, 5)), kind: 'personal', startMinute: 810, endMinute: 930, note: 'Dentist' },
    {
      ...once(day(2, 6)),
      kind: 'extra',
      scheduleId: schedules.sessions,
      startMinute: 780,
      endMinute: 960,
      capacity: 1,
      note: 'Open Saturday afternoon',
    },
    {
      ...once(day(2, 3)),
      kind: 'capacity',
      scheduleId: schedules.training,
      startMinute: 1035,
      endMinute: 1215,
      capacity: 3,
      note: 'The big room is free',
    },
    { ...once(day(-2, 1)), kind: 'blocked', note: 'Down with a cold' },
    // What a season had can be copied into the next one.
    { ...base, kind: 'travel', startsOn: day(-9, 1), endsOn: day(-9, 3), note: 'Retreat at the lake' },
    { ...once(day(-8, 5)), kind: 'teaching', note: 'Guest day at the college' },
  ];
}

export async function addDemoExceptions(ctx: ActionContext, owner: Actor, around: Around): Promise<void> {
  for (const exception of exceptions(around)) {
    const written = await createOverride(ctx, owner, { ...exception, coachId: around.coach.id, keepBookings: false });
    accepted(written, `make the exception “${exception.note}”`);
  }
}
