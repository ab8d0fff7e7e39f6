import { createHold } from '../../actions/holds/create-hold.ts';
import { releaseHold } from '../../actions/holds/release-hold.ts';
import { api } from '../api.ts';
import { holdView } from './hold-view.ts';
import { valueOf } from '../problem.ts';

export const holds = {
  create: api.holds.create.handler(async ({ input, context }) => {
    const wish = { ...input, startsAt: Date.parse(input.startsAt), endsAt: Date.parse(input.endsAt) };
    return holdView(valueOf(await createHold(context.action, context.actor, wish)));
  }),

  release: api.holds.release.handler(async ({ input, context }) => {
    valueOf(await releaseHold(context.action, context.actor, input));
  }),
};
