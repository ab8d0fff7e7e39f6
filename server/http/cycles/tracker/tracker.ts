import { answerForClient } from '../../../actions/cycles/tracker/answer-for-client.ts';
import { messageRegular } from '../../../actions/cycles/tracker/message-regular.ts';
import { releaseDeclined } from '../../../actions/cycles/tracker/release-declined.ts';
import { remindRegulars } from '../../../actions/cycles/tracker/remind-regulars.ts';
import { api } from '../../api.ts';
import type { HttpContext } from '../../http-context.ts';
import { valueOf } from '../../problem.ts';
import { loadCycleOf } from '../load-cycle-of.ts';
import { trackerView } from './tracker-view.ts';

async function shown(context: HttpContext, input: { readonly coachId: string; readonly cycleId: string }) {
  const { coach, cycle } = await loadCycleOf(context, input);
  return trackerView(context, coach, cycle);
}

/** Who has answered what, and what a coach does about it. */
export const tracker = {
  show: api.tracker.show.handler(({ input, context }) => shown(context, input)),

  remind: api.tracker.remind.handler(async ({ input, context }) => ({
    reminded: valueOf(await remindRegulars(context.action, context.actor, input)),
  })),

  message: api.tracker.message.handler(async ({ input, context }) => {
    valueOf(await messageRegular(context.action, context.actor, input));
  }),

  release: api.tracker.release.handler(async ({ input, context }) => {
    valueOf(await releaseDeclined(context.action, context.actor, input));
    return shown(context, input);
  }),

  answer: api.tracker.answer.handler(async ({ input, context }) => {
    valueOf(await answerForClient(context.action, context.actor, input));
    return shown(context, input);
  }),
};
