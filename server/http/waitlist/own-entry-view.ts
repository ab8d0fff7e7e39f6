import type { z } from 'zod';
import type { OwnEntryView } from '../../../contract/waitlist/entry-view.ts';
import { isOver } from '../../../core/waitlist/entry/entry-as-seen.ts';
import type { Candidate } from '../../../core/waitlist/matching/candidate.ts';
import { positionsOf } from '../../../core/waitlist/matching/positions-of.ts';
import { isSharedOffer } from '../../../core/waitlist/offers/is-shared-offer.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { listAlternatives } from '../../actions/waitlist/offers/list-alternatives.ts';
import { type CoachRow, loadCoachBySlug } from '../../db/coaches.ts';
import { loadCandidates } from '../../actions/waitlist/load-candidates.ts';
import { type EntryDetails, findEntryDetails, listOffersOfEntries } from '../../db/waitlist/entry-details.ts';
import { listOffersOf, type OfferRow } from '../../db/waitlist/offers.ts';
import type { EntryNamed } from '../../actions/waitlist/entries/lock-entry.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';
import { entryView, offerView, timeView } from './entry-view.ts';
import { offerTerms } from './offer-terms.ts';

type View = z.input<typeof OwnEntryView>;

const canAnswer = ({ state, until }: OfferRow, now: Instant): boolean => state === 'offered' && until > now;

async function offerViews({ database }: HttpContext, coach: CoachRow, entry: EntryDetails, offers: readonly OfferRow[], now: Instant) {
  const zones = { coach: coach.timeZone, client: entry.timeZone };
  const { clientId: id, connected, vip, clientState: state, serviceId, durationMinutes } = entry;
  const client = { id, connected, vip, state };
  const open = offers.filter((offer) => canAnswer(offer, now)).toSorted((one, other) => one.startsAt - other.startsAt);
  const { mode } = coach.waitlistRules.offers;
  const beside = await listOffersOf(
    database,
    open.map(({ freedTimeId }) => freedTimeId),
  );
  const isShared = ({ id: own, freedTimeId, byHand }: OfferRow): boolean =>
    isSharedOffer({
      mode,
      byHand,
      others: beside.filter((one) => one.freedTimeId === freedTimeId && one.id !== own).map((one) => one.state),
    });
  const others = offers
    .filter((offer) => !canAnswer(offer, now))
    .map((offer) => ({ ...offerView(offer, zones, now), alternatives: [], shared: false, terms: null }));
  const views: View['offers'] = [];
  for (const offer of open) {
    const found = await listAlternatives(database, coach, { serviceId, durationMinutes, client, named: offer.alternatives }, now);
    const alternatives = found.map(({ kind, offerId, startsAt, endsAt }) => ({ kind, offerId, ...timeView(zones, startsAt, endsAt) }));
    const terms = await offerTerms(database, coach, { serviceId, client, offer }, now);
    views.push({ ...offerView(offer, zones, now), alternatives, shared: isShared(offer), terms });
  }
  return [...views, ...others];
}

interface OwnEntries {
  readonly coach: CoachRow;
  readonly entries: readonly EntryDetails[];
}

/** What their client sees of places in line with one coach, in the order given. */
export async function ownEntryViews(context: HttpContext, { coach, entries }: OwnEntries): Promise<readonly View[]> {
  const { database, action } = context;
  const now = action.clock.now();
  const { showPosition, offers: settings } = coach.waitlistRules;
  const [offers, line] = await Promise.all([
    listOffersOfEntries(
      database,
      entries.map(({ id }) => id),
    ),
    showPosition ? loadCandidates(database, coach, now) : ([] as readonly Candidate[]),
  ]);
  const positions = positionsOf(line, settings.order, now);
  const views: View[] = [];
  for (const entry of entries) {
    const own = offers.filter(({ entryId }) => entryId === entry.id);
    const bookable = coach.visibility === 'public' || (coach.visibility === 'connected' && entry.connected);
    views.push({
      ...entryView(entry, coach.timeZone, positions.get(entry.id) ?? null),
      coach: { slug: coach.slug, name: coach.name, timeZone: coach.timeZone, bookable },
      clientName: entry.clientName,
      clientTimeZone: entry.timeZone,
      // Theirs is kept, though nobody else may have it any more.
      durations: [...new Set([...entry.serviceDurations, entry.durationMinutes])].toSorted((one, other) => one - other),
      offers: await offerViews(context, coach, entry, own, now),
      changeable: !isOver(entry, now),
      now: new Date(now).toISOString(),
    });
  }
  return views;
}

/** What its client sees of a place in line, as it is now. */
export async function ownEntryView(context: HttpContext, { coachId, entryId }: EntryNamed): Promise<View> {
  const entry = await findEntryDetails(context.database, coachId, entryId);
  const coach = entry && (await loadCoachBySlug(context.database, entry.coachSlug));
  const [view] = coach ? await ownEntryViews(context, { coach, entries: [entry] }) : [];
  if (!view) throw problem({ code: 'not_found' });
  return view;
}
