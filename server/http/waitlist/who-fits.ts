import { IN_LINE } from '../../../core/waitlist/entry/waitlist-state.ts';
import { listFits } from '../../actions/waitlist/offers/list-fits.ts';
import { listDetailsById, listEntryIds } from '../../db/waitlist/entry-details.ts';
import { listHeldAt } from '../../db/waitlist/freed-time-details.ts';
import { api } from '../api.ts';
import { practice } from '../practice/practice.ts';
import { coachEntryViews } from './coach-entry-view.ts';
import { coachLine } from './coach-line.ts';
import { freedTimeViews } from './freed-time-views.ts';

/** More than anybody looks through; a name finds the others. */
const MOST = 500;

/** Who of the line could be offered a time, for the coach. */
export const whoFits = {
  whoFits: api.waitlist.whoFits.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { database, actor } = context;
    const startsAt = Date.parse(input.startsAt);
    const { scheduleId, withoutBookingId, search } = input;
    const [line, held, ids] = await Promise.all([
      coachLine(context, coach),
      listHeldAt(database, coach.id, startsAt),
      listEntryIds(database, coach.id, { search }, IN_LINE),
    ]);
    const found = new Set(ids);
    const candidates = [...line.ranked.values()].flatMap(({ candidate }) => (found.has(candidate.entry.id) ? [candidate] : []));
    const fits = (await listFits(database, actor, coach, { startsAt, scheduleId, withoutBookingId, candidates }, line.now)).slice(0, MOST);
    const details = await listDetailsById(
      database,
      coach.id,
      fits.map(({ candidate }) => candidate.entry.id),
    );
    const views = new Map((await coachEntryViews(context, line, details)).map((view) => [view.id, view]));
    const kept = held.find((time) => scheduleId === undefined || time.scheduleId === scheduleId);
    const [freedTime = null] = kept ? await freedTimeViews(context, coach, [kept]) : [];
    return {
      freedTime,
      entries: fits.flatMap(({ candidate, reason, hindrance }) => {
        const entry = views.get(candidate.entry.id);
        return entry ? [{ entry, reason, hindrance }] : [];
      }),
    };
  }),
};
