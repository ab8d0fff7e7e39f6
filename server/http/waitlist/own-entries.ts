import { admissionRefusal } from '../../../core/bookings/admission-refusal.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { momentOf } from '../../../core/time/moment.ts';
import { MINUTE } from '../../../core/time/instant.ts';
import { countJoin } from '../../actions/waitlist/entries/count-join.ts';
import { joinWaitlist } from '../../actions/waitlist/entries/join-waitlist.ts';
import { listTakenTimes } from '../../actions/waitlist/entries/list-taken-times.ts';
import { setEntryState } from '../../actions/waitlist/entries/set-entry-state.ts';
import { updateEntry } from '../../actions/waitlist/entries/update-entry.ts';
import { findKnownClient } from '../../db/clients/find-known-client.ts';
import { listMyClients } from '../../db/clients/list-my-clients.ts';
import { type CoachRow, loadCoachBySlug } from '../../db/coaches.ts';
import { listCyclesToWaitFor, listDetailsOfClients } from '../../db/waitlist/entry-details.ts';
import { findEntryTokenOf } from '../../db/waitlist/entry-tokens.ts';
import { api } from '../api.ts';
import { checkAdmission } from '../check-admission.ts';
import type { HttpContext } from '../http-context.ts';
import { knownTimeZone } from '../known-time-zone.ts';
import { problem, valueOf } from '../problem.ts';
import { signedIn } from '../sign-in/signed-in.ts';
import { tooOften } from '../sign-in/too-often.ts';
import { standsUntil } from './entry-view.ts';
import { ownEntryView, ownEntryViews } from './own-entry-view.ts';
import { targetOf } from './target-of.ts';
import { waitlistActor } from './waitlist-actor.ts';
import { wishOf } from './wish-of.ts';

async function coachOf({ database }: HttpContext, slug: string): Promise<CoachRow> {
  const coach = await loadCoachBySlug(database, slug);
  if (!coach) throw problem({ code: 'not_found' });
  return coach;
}

/** Seasons of a practice that is there for whoever asks; for the others there are none. */
async function cyclesFor({ database, actor, action }: HttpContext, coach: CoachRow) {
  const client = await findKnownClient(database, actor, coach.id);
  const runsPractice = mayRunPractice(actor, coach.id);
  if (admissionRefusal({ coach: coach.visibility, service: 'public', client, runsPractice })) return [];
  return listCyclesToWaitFor(database, coach.id, instantToWall(coach.timeZone, action.clock.now()).date);
}

async function mine(context: HttpContext) {
  const { database, action } = context;
  const clients = await listMyClients(database, signedIn(context).userId);
  const entries = await listDetailsOfClients(
    database,
    clients.map(({ id }) => id),
  );
  const found = [];
  for (const slug of new Set(entries.map(({ coachSlug }) => coachSlug))) {
    const coach = await coachOf(context, slug);
    found.push(...(await ownEntryViews(context, { coach, entries: entries.filter(({ coachSlug }) => coachSlug === slug) })));
  }
  const order = new Map(entries.map(({ id }, index) => [id, index]));
  const views = found.toSorted((one, other) => (order.get(one.id) ?? 0) - (order.get(other.id) ?? 0));
  const links = await Promise.all(views.map(({ id }) => findEntryTokenOf(database, id, action.clock.now())));
  return views.flatMap((view, index) => {
    const link = links[index];
    return link ? [{ ...view, token: action.linkToken(link.id).token }] : [];
  });
}

/** For clients: whoever holds the link of their mail, or is signed in. */
export const ownEntries = {
  about: api.ownWaitlist.about.handler(async ({ input, context }) => {
    const coach = await coachOf(context, input.coachSlug);
    return { open: coach.waitlistRules.open, timeZone: coach.timeZone, cycles: [...(await cyclesFor(context, coach))] };
  }),

  taken: api.ownWaitlist.taken.handler(async ({ input, context }) => {
    const { date, durationMinutes, serviceSlug } = input;
    const timeZone = knownTimeZone(input.timeZone);
    const coach = await coachOf(context, input.coachSlug);
    const client = await findKnownClient(context.database, context.actor, coach.id);
    const now = context.action.clock.now();
    const found = await listTakenTimes(context.database, { coach, serviceSlug, date, timeZone, durationMinutes, client }, now);
    if (!found) throw problem({ code: 'not_found' });
    checkAdmission(context.actor, coach, found.service, client);
    if (!coach.waitlistRules.open) return [];
    const length = found.durationMinutes * MINUTE;
    return found.starts.map((start) => ({
      startsAt: new Date(start).toISOString(),
      viewerTime: momentOf(timeZone, start, start + length),
      coachTime: momentOf(coach.timeZone, start, start + length),
    }));
  }),

  join: api.ownWaitlist.join.handler(async ({ input, context }) => {
    const timeZone = knownTimeZone(input.timeZone);
    const coach = await coachOf(context, input.coachSlug);
    const { coachSlug, serviceSlug, name, email, phone } = input;
    const { waitSeconds } = valueOf(await countJoin(context.action, { coachId: coach.id, email }));
    if (waitSeconds > 0) throw tooOften(context, waitSeconds);
    const who = { coachId: coach.id, coachSlug, serviceSlug, name, email, phone, timeZone };
    const wish = { ...wishOf(input), target: targetOf(input.target) };
    const { proven, position, tokenId, expiresAt } = valueOf(await joinWaitlist(context.action, context.actor, { ...who, wish }));
    return {
      email,
      standsUntil: standsUntil(coach.timeZone, expiresAt),
      position: proven ? position : null,
      token: proven ? context.action.linkToken(tokenId).token : null,
    };
  }),

  list: api.ownWaitlist.list.handler(({ context }) => mine(context)),

  show: api.ownWaitlist.show.handler(async ({ input, context }) => ownEntryView(context, await waitlistActor(context, input.token))),

  update: api.ownWaitlist.update.handler(async ({ input, context }) => {
    const actor = await waitlistActor(context, input.token);
    const { coachId, entryId } = actor;
    valueOf(await updateEntry(context.action, actor, { coachId, entryId, version: input.version, wish: wishOf(input) }));
    return ownEntryView(context, actor);
  }),

  leave: api.ownWaitlist.leave.handler(async ({ input, context }) => {
    const actor = await waitlistActor(context, input.token);
    const { coachId, entryId } = actor;
    valueOf(await setEntryState(context.action, actor, { coachId, entryId, verb: 'end', version: null, tellClient: false }));
    return ownEntryView(context, actor);
  }),
};
