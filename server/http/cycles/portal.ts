import { answerPortal, type PortalAnswer } from '../../actions/cycles/answer-portal.ts';
import { listOtherTimes } from '../../actions/cycles/list-other-times.ts';
import { renewPortalLink } from '../../actions/cycles/renew-portal-link.ts';
import { seePortal } from '../../actions/cycles/see-portal.ts';
import { momentOf } from '../../../core/time/moment.ts';
import { MINUTE } from '../../../core/time/instant.ts';
import { listPlacementDetails } from '../../db/cycles/portal.ts';
import { listPlacements } from '../../db/cycles/placements.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { knownTimeZone } from '../known-time-zone.ts';
import { problem, valueOf } from '../problem.ts';
import { portalOf } from './portal-of.ts';
import { portalView } from './portal-view.ts';

interface Viewed {
  readonly token: string;
  readonly timeZone?: string | undefined;
}

const zoneOf = ({ timeZone }: Viewed) => (timeZone === undefined ? undefined : knownTimeZone(timeZone));

/** Does what the client says, and shows what stands then. */
async function answered(context: HttpContext, viewed: Viewed, said: PortalAnswer) {
  const timeZone = zoneOf(viewed);
  const { actor } = await portalOf(context, viewed.token);
  valueOf(await answerPortal(context.action, actor, said));
  const { portal } = await portalOf(context, viewed.token);
  return portalView(context, portal, timeZone);
}

/** What the holder of the link to a cycle's dates can do, without an account. */
export const portal = {
  show: api.portal.show.handler(async ({ input, context }) => {
    const timeZone = zoneOf(input);
    const { actor, portal: seen } = await portalOf(context, input.token);
    if (seen.seenAt === null) valueOf(await seePortal(context.action, actor, seen));
    return portalView(context, seen, timeZone);
  }),

  answer: api.portal.answer.handler(({ input, context }) => {
    const answers = input.answers.map(({ placementId, answer, startsAt }) => ({
      placementId,
      answer,
      seenStartsAt: startsAt === undefined ? undefined : Date.parse(startsAt),
    }));
    return answered(context, input, { answers });
  }),

  alternatives: api.portal.alternatives.handler(async ({ input, context }) => {
    const timeZone = knownTimeZone(input.timeZone);
    const { actor, portal: own } = await portalOf(context, input.token);
    const found = await listOtherTimes(context.database, actor, own, input.placementId, context.action.clock.now());
    if (!found) throw problem({ code: 'not_found' });
    const length = found.durationMinutes * MINUTE;
    return found.starts.map((start) => ({
      startsAt: new Date(start).toISOString(),
      clientTime: momentOf(timeZone, start, start + length),
      coachTime: momentOf(own.coach.timeZone, start, start + length),
    }));
  }),

  change: api.portal.change.handler(({ input, context }) =>
    answered(context, input, { otherTime: { placementId: input.placementId, startsAt: Date.parse(input.startsAt) } }),
  ),

  wish: api.portal.wish.handler(({ input, context }) => answered(context, input, { whole: { wish: input.wish, message: input.message } })),

  calendarFile: api.portal.calendarFile.handler(async ({ input, context }) => {
    const { portal: own } = await portalOf(context, input.token);
    const all = await listPlacements(context.database, { coachId: own.coach.id, cycleId: own.cycle.id, regularId: own.regularId });
    const confirmed = all.flatMap(({ booking }) => (booking?.status === 'confirmed' ? [booking.id] : []));
    const manageUrl = `${context.publicUrl}/c/${input.token}`;
    const now = context.action.clock.now();
    const entries = (await listPlacementDetails(context.database, confirmed)).map((booking) => ({ booking, manageUrl, now }));
    return { filename: `${own.coach.slug}.ics`, ics: context.calendarFileOf(entries, 'PUBLISH') };
  }),

  renew: api.portal.renew.handler(async ({ input, context }) => {
    valueOf(await renewPortalLink(context.action, input.token));
  }),
};
