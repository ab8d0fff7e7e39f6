import type { z } from 'zod';
import type { ScheduleView } from '../../../contract/availability.ts';
import { createSchedule } from '../../actions/schedules/create-schedule.ts';
import { removeSchedule } from '../../actions/schedules/remove-schedule.ts';
import { updateSchedule } from '../../actions/schedules/update-schedule.ts';
import { listSchedules, type ScheduleWithHours } from '../../db/schedules.ts';
import { api } from '../api.ts';
import { practice } from './practice.ts';
import { valueOf } from '../problem.ts';

const view = ({ id, name, version, hours }: ScheduleWithHours): z.input<typeof ScheduleView> => ({ id, name, version, hours: [...hours] });

export const schedules = {
  list: api.schedules.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    return (await listSchedules(context.database, context.actor, coach.id)).map(view);
  }),

  create: api.schedules.create.handler(async ({ input, context }) =>
    view(valueOf(await createSchedule(context.action, context.actor, input))),
  ),

  update: api.schedules.update.handler(async ({ input, context }) =>
    view(valueOf(await updateSchedule(context.action, context.actor, input))),
  ),

  remove: api.schedules.remove.handler(async ({ input, context }) => {
    valueOf(await removeSchedule(context.action, context.actor, input));
  }),
};
