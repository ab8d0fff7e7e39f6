import type { WAITLIST_LISTS } from '../../../contract/waitlist/waitlist.ts';
import { IN_LINE, type WaitlistState } from '../../../core/waitlist/entry/waitlist-state.ts';
import { addToWaitlist } from '../../actions/waitlist/entries/add-to-waitlist.ts';
import { setEntryState } from '../../actions/waitlist/entries/set-entry-state.ts';
import { updateEntry } from '../../actions/waitlist/entries/update-entry.ts';
import { countEntries, listDetailsById, listEntryIds } from '../../db/waitlist/entry-details.ts';
import { api } from '../api.ts';
import { practice } from '../practice/practice.ts';
import { valueOf } from '../problem.ts';
import { coachEntryHistory, coachEntryViews } from './coach-entry-view.ts';
import { coachLine } from './coach-line.ts';
import { targetOf } from './target-of.ts';
import { wishOf } from './wish-of.ts';

type List = (typeof WAITLIST_LISTS)[number];

const STATES: Readonly<Record<List, readonly WaitlistState[]>> = {
  in_line: IN_LINE,
  paused: ['paused'],
  booked: ['booked'],
  over: ['left', 'expired'],
};

/** Who stands in line, for the coach: seen, put in, changed, paused and taken off. */
export const entries = {
  list: api.waitlist.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { show, offset, limit } = input;
    const [line, ids, found] = await Promise.all([
      coachLine(context, coach),
      listEntryIds(context.database, coach.id, input, STATES[show]),
      countEntries(context.database, coach.id, input),
    ]);
    const ranks = new Map([...line.ranked.keys()].map((id, rank) => [id, rank]));
    const ordered = show === 'in_line' ? ids.toSorted((one, other) => (ranks.get(one) ?? 0) - (ranks.get(other) ?? 0)) : ids;
    const details = await listDetailsById(context.database, coach.id, ordered.slice(offset, offset + limit));
    const count = (list: List) => STATES[list].reduce((sum, state) => sum + (found.get(state) ?? 0), 0);
    const counts = { in_line: count('in_line'), paused: count('paused'), booked: count('booked'), over: count('over') };
    return { entries: [...(await coachEntryViews(context, line, details))], total: counts[show], counts };
  }),

  show: api.waitlist.show.handler(async ({ input, context }) =>
    coachEntryHistory(context, await practice(context, input.coachId), input.entryId),
  ),

  add: api.waitlist.add.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { clientId, serviceId, tellClient } = input;
    const wish = { ...wishOf(input), serviceId, target: targetOf(input.target) };
    const entryId = valueOf(await addToWaitlist(context.action, context.actor, { coachId: coach.id, clientId, wish, tellClient }));
    return coachEntryHistory(context, coach, entryId);
  }),

  update: api.waitlist.update.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { entryId, version } = input;
    valueOf(await updateEntry(context.action, context.actor, { coachId: coach.id, entryId, version, wish: wishOf(input) }));
    return coachEntryHistory(context, coach, entryId);
  }),

  pause: api.waitlist.pause.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    valueOf(await setEntryState(context.action, context.actor, { ...input, verb: 'pause', tellClient: false }));
    return coachEntryHistory(context, coach, input.entryId);
  }),

  resume: api.waitlist.resume.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    valueOf(await setEntryState(context.action, context.actor, { ...input, verb: 'resume', tellClient: false }));
    return coachEntryHistory(context, coach, input.entryId);
  }),

  remove: api.waitlist.remove.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    valueOf(await setEntryState(context.action, context.actor, { ...input, verb: 'end' }));
    return coachEntryHistory(context, coach, input.entryId);
  }),
};
