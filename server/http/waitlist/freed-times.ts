import { DAY } from '../../../core/time/instant.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import { offerByHand } from '../../actions/waitlist/offers/offer-by-hand.ts';
import { takeBackTime } from '../../actions/waitlist/offers/take-back-time.ts';
import { findEntry } from '../../db/waitlist/entries.ts';
import { listDecidedTimes, listHeldTimes } from '../../db/waitlist/freed-time-details.ts';
import { loadWaitlistFigures } from '../../db/waitlist/waitlist-figures.ts';
import { answered } from '../answered.ts';
import { api } from '../api.ts';
import { practice } from '../practice/practice.ts';
import { problem, valueOf } from '../problem.ts';
import { spanOfDays } from '../span-of-days.ts';
import { freedTimeViews, showFreedTime } from './freed-time-views.ts';

const LATELY = 30 * DAY;
const USUAL_DAYS = 90;
const MOST_DAYS = 3660;

/** Times that fell free, for the coach. */
export const freedTimes = {
  freedTimes: api.waitlist.freedTimes.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { database, action } = context;
    const times =
      input.show === 'held'
        ? await listHeldTimes(database, coach.id, input.limit)
        : await listDecidedTimes(database, coach.id, action.clock.now() - LATELY, input.limit);
    return [...(await freedTimeViews(context, coach, times))];
  }),

  showFreedTime: api.waitlist.showFreedTime.handler(async ({ input, context }) =>
    showFreedTime(context, await practice(context, input.coachId), input.freedTimeId),
  ),

  takeBack: api.waitlist.takeBack.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    valueOf(await takeBackTime(context.action, context.actor, input));
    return showFreedTime(context, coach, input.freedTimeId);
  }),

  offer: api.waitlist.offer.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const entry = await findEntry(context.database, coach.id, input.entryId);
    if (!entry) throw problem({ code: 'not_found' });
    const startsAt = Date.parse(input.startsAt);
    const wish = { coachId: coach.id, entryId: entry.id, startsAt, deadlineMinutes: input.deadlineMinutes };
    const result = await offerByHand(context.action, context.actor, wish);
    const asked = { service: { id: entry.serviceId }, startsAt, durationMinutes: entry.durationMinutes, by: 'coach' as const };
    return showFreedTime(context, coach, await answered(context, coach, asked, result));
  }),

  figures: api.waitlist.figures.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { timeZone } = coach;
    const to = input.to ?? instantToWall(timeZone, context.action.clock.now()).date;
    const from = input.from ?? addDays(to, 1 - USUAL_DAYS);
    spanOfDays({ from, to }, MOST_DAYS);
    const span = { from: wallToInstant(timeZone, from, 0), until: wallToInstant(timeZone, addDays(to, 1), 0) };
    return { ...(await loadWaitlistFigures(context.database, coach.id, span)), from, to, timeZone };
  }),
};
