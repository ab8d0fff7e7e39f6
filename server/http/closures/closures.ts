import { undoClosure } from '../../actions/closures/undo-closure.ts';
import { findClosure, listClosures } from '../../db/closures/load-closures.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { practice } from '../practice/practice.ts';
import { problem, valueOf } from '../problem.ts';
import { closureView } from './closure-view.ts';

async function shown(context: HttpContext, { coachId, closureId }: { readonly coachId: string; readonly closureId: string }) {
  const coach = await practice(context, coachId);
  const closure = await findClosure(context.database, coach.id, closureId);
  if (!closure) throw problem({ code: 'not_found' });
  return closureView(coach.timeZone, closure, context.action.clock.now());
}

/** Blocks that lay on bookings: what became of those, and the way back. */
export const closures = {
  list: api.closures.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const now = context.action.clock.now();
    return (await listClosures(context.database, coach.id, input.limit)).map((closure) => closureView(coach.timeZone, closure, now));
  }),

  show: api.closures.show.handler(({ input, context }) => shown(context, input)),

  undo: api.closures.undo.handler(async ({ input, context }) => {
    valueOf(await undoClosure(context.action, context.actor, input));
    return shown(context, input);
  }),
};
