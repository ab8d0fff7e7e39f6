import type { z } from 'zod';
import type { HitBooking, OverrideInput, PlannedDay as PlannedDayView } from '../../../contract/availability.ts';
import { copiedOverrides, weeksBetween } from '../../../core/availability/plan/copied-overrides.ts';
import type { BackupChance } from '../../../core/closures/plan-backups.ts';
import type { PlannedDay } from '../../../core/availability/plan/planned-days.ts';
import { momentOf } from '../../../core/time/moment.ts';
import { loadPlanFacts } from '../../actions/availability/load-plan-facts.ts';
import { planDays, type PlannedOverride } from '../../actions/availability/plan-days.ts';
import { previewPlan } from '../../actions/availability/preview-plan.ts';
import { changeOverrides } from '../../actions/overrides/change-overrides.ts';
import type { BookingAheadRow } from '../../db/bookings-ahead.ts';
import { loadOverridesAround, type OverrideContent } from '../../db/overrides.ts';
import { findSchedule } from '../../db/schedules.ts';
import { api } from '../api.ts';
import { problem, valueOf } from '../problem.ts';
import { spanOfDays } from '../span-of-days.ts';
import { practice } from './practice.ts';

/** Thirteen months, so that a year and what surrounds it fit in. */
const MOST_DAYS = 400;

const contentView = (override: OverrideContent): z.input<typeof OverrideInput> => ({
  scheduleId: override.scheduleId,
  kind: override.kind,
  startsOn: override.startsOn,
  endsOn: override.endsOn,
  weekdays: override.weekdays && [...override.weekdays],
  startMinute: override.startMinute,
  endMinute: override.endMinute,
  capacity: override.capacity,
  note: override.note,
});

const overrideView = (override: PlannedOverride): z.input<typeof PlannedDayView>['overrides'][number] => ({
  ...contentView(override),
  id: override.version === undefined ? null : override.id,
  version: override.version ?? null,
});

const dayView = (day: PlannedDay<PlannedOverride>): z.input<typeof PlannedDayView> => ({
  ...day,
  open: [...day.open],
  overrides: day.overrides.map(overrideView),
});

/** Every day names its exceptions. Thousands that hold on every day of a year would be more than a browser can take. */
const MOST_NAMED = 50_000;

function daysView(days: readonly PlannedDay<PlannedOverride>[]) {
  const named = days.reduce((sum, day) => sum + day.overrides.length, 0);
  if (named > MOST_NAMED) throw problem({ code: 'span_too_long', mostDays: Math.max(1, Math.floor((days.length * MOST_NAMED) / named)) });
  return days.map(dayView);
}

const NO_CHANCE: BackupChance = { free: false, left: 0, rivals: [] };

const hitView = (timeZone: string, hit: BookingAheadRow, { free, left, rivals }: BackupChance = NO_CHANCE): z.input<typeof HitBooking> => {
  const { id, clientName, serviceName, startsAt, endsAt, status, isAsked, backupStartsAt } = hit;
  return {
    id,
    clientName,
    serviceName,
    startsAt: new Date(startsAt).toISOString(),
    endsAt: new Date(endsAt).toISOString(),
    coachTime: momentOf(timeZone, startsAt, endsAt),
    requested: status === 'requested',
    canAsk: status === 'confirmed' && !isAsked,
    backup:
      backupStartsAt === null || status !== 'confirmed'
        ? null
        : {
            startsAt: new Date(backupStartsAt).toISOString(),
            coachTime: momentOf(timeZone, backupStartsAt, backupStartsAt + endsAt - startsAt),
            free,
            left,
            rivals: [...rivals],
          },
  };
};

/** The availability builder: days as they are, as they would be, and the change itself. */
export const plan = {
  plan: api.overrides.plan.handler(async ({ input, context }) => {
    spanOfDays(input, MOST_DAYS);
    const { scheduleId, serviceId, from, to } = input;
    const asked = { coach: await practice(context, input.coachId), scheduleId, serviceId, from, to };
    const facts = await loadPlanFacts(context.database, asked);
    if (!facts) throw problem({ code: 'not_found' });
    return { days: daysView(planDays(asked, facts, facts.overrides, context.action.clock.now())), hits: [] };
  }),

  preview: api.overrides.preview.handler(async ({ input, context }) => {
    spanOfDays(input, MOST_DAYS);
    const { scheduleId, serviceId, from, to } = input;
    const coach = await practice(context, input.coachId);
    const asked = { coach, scheduleId, serviceId, from, to };
    const { days, hits, freeBackups } = valueOf(
      await previewPlan(context.database, context.actor, asked, input, context.action.clock.now()),
    );
    return { days: daysView(days), hits: hits.map((hit) => hitView(coach.timeZone, hit, freeBackups.get(hit.id))) };
  }),

  copied: api.overrides.copied.handler(async ({ input, context }) => {
    spanOfDays(input, MOST_DAYS);
    const { from, to, into, scheduleId } = input;
    if (into <= from) throw problem({ code: 'end_before_start', field: 'into' });
    const coach = await practice(context, input.coachId);
    if (!(await findSchedule(context.database, coach.id, scheduleId))) throw problem({ code: 'not_found' });
    const overrides = await loadOverridesAround(context.database, coach.id, { from, to });
    const own = overrides.filter((override) => override.scheduleId === null || override.scheduleId === scheduleId);
    const copies = copiedOverrides(own, { zone: coach.timeZone, from, to, into, now: context.action.clock.now() });
    return { create: copies.map(contentView), weeks: weeksBetween(from, into) };
  }),

  change: api.overrides.change.handler(async ({ input, context }) => valueOf(await changeOverrides(context.action, context.actor, input))),
};
