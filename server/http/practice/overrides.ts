import type { z } from 'zod';
import type { OverrideView } from '../../../contract/availability.ts';
import { createOverride } from '../../actions/overrides/create-override.ts';
import { removeOverride } from '../../actions/overrides/remove-override.ts';
import { updateOverride } from '../../actions/overrides/update-override.ts';
import { listOverrides, type OverrideRow } from '../../db/overrides.ts';
import { api } from '../api.ts';
import { practice } from './practice.ts';
import { valueOf } from '../problem.ts';
import { spanOfDays } from '../span-of-days.ts';

/** Two years: as far as anybody books. */
const MOST_DAYS = 731;

const view = ({ coachId: _, createdAt: __, ...row }: OverrideRow): z.input<typeof OverrideView> => row;

export const overrides = {
  list: api.overrides.list.handler(async ({ input, context }) => {
    spanOfDays(input, MOST_DAYS);
    const coach = await practice(context, input.coachId);
    return (await listOverrides(context.database, context.actor, coach.id, input)).map(view);
  }),

  create: api.overrides.create.handler(async ({ input, context }) =>
    view(valueOf(await createOverride(context.action, context.actor, input))),
  ),

  update: api.overrides.update.handler(async ({ input, context }) =>
    view(valueOf(await updateOverride(context.action, context.actor, input))),
  ),

  remove: api.overrides.remove.handler(async ({ input, context }) => {
    valueOf(await removeOverride(context.action, context.actor, input));
  }),
};
