import { createHold } from '../../actions/holds/create-hold.ts';
import { releaseHold } from '../../actions/holds/release-hold.ts';
import { listKeptTimes } from '../../db/waitlist/kept-times.ts';
import { api } from '../api.ts';
import { problem, valueOf } from '../problem.ts';
import { holdView } from './hold-view.ts';

export const holds = {
  create: api.holds.create.handler(async ({ input, context }) => {
    const wish = { ...input, startsAt: Date.parse(input.startsAt), endsAt: Date.parse(input.endsAt) };
    const result = await createHold(context.action, context.actor, wish);
    if (result.ok || result.refusal.code !== 'slot_taken') return holdView(valueOf(result));
    const span = { from: wish.startsAt, until: wish.endsAt };
    const there = await listKeptTimes(context.database, context.actor, input.coachId, span);
    const kept = there.map(({ offeredTo, id: freedTimeId, startsAt, endsAt }) => ({
      freedTimeId,
      startsAt: new Date(startsAt).toISOString(),
      endsAt: new Date(endsAt).toISOString(),
      clientNames: offeredTo.map(({ clientName }) => clientName),
    }));
    throw problem(result.refusal, { kept });
  }),

  release: api.holds.release.handler(async ({ input, context }) => {
    valueOf(await releaseHold(context.action, context.actor, input));
  }),
};
