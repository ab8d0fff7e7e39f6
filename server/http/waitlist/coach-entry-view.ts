import type { z } from 'zod';
import type { CoachEntryHistory, CoachEntryView } from '../../../contract/waitlist/entry-view.ts';
import { relationshipOf } from '../../../core/policies/relationship-of.ts';
import { SCORE_FACTORS } from '../../../core/waitlist/matching/score-of.ts';
import { type EntryDetails, findEntryDetails, listOffersOfEntries } from '../../db/waitlist/entry-details.ts';
import type { OfferRow } from '../../db/waitlist/offers.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';
import { type CoachLine, coachLine } from './coach-line.ts';
import { entryView, offerView } from './entry-view.ts';

type View = z.input<typeof CoachEntryView>;

function view({ coach, now, ranked, positions, flagged }: CoachLine, entry: EntryDetails, offers: readonly OfferRow[]): View {
  const zones = { coach: coach.timeZone, client: entry.timeZone };
  const score = ranked.get(entry.id)?.score;
  const { clientId: id, clientName: name, clientEmail: email, clientState, isRegular } = entry;
  const open = offers.filter(({ state, until }) => state === 'offered' && until > now);
  return {
    ...entryView(entry, coach.timeZone, positions.get(entry.id) ?? null),
    client: { id, name, email, state: clientState, relationship: relationshipOf(entry), isRegular, flagged: flagged.has(id) },
    clientTimeZone: entry.timeZone,
    addedBy: entry.addedBy,
    score: score?.total ?? null,
    scoreParts: score ? SCORE_FACTORS.map((factor) => ({ factor, ...score.parts[factor] })) : [],
    offerCount: offers.length,
    openOffers: open.map((offer) => offerView(offer, zones, now)),
  };
}

/** What the coach sees of places in line, in the order given. */
export async function coachEntryViews(
  { database }: HttpContext,
  line: CoachLine,
  entries: readonly EntryDetails[],
): Promise<readonly View[]> {
  const offers = await listOffersOfEntries(
    database,
    entries.map(({ id }) => id),
  );
  const byEntry = Map.groupBy(offers, ({ entryId }) => entryId);
  return entries.map((entry) => view(line, entry, byEntry.get(entry.id) ?? []));
}

/** The same of one, with every offer. */
export async function coachEntryHistory(
  context: HttpContext,
  coach: CoachLine['coach'],
  entryId: string,
): Promise<z.input<typeof CoachEntryHistory>> {
  const entry = await findEntryDetails(context.database, coach.id, entryId);
  if (!entry) throw problem({ code: 'not_found' });
  const [line, offers] = await Promise.all([coachLine(context, coach), listOffersOfEntries(context.database, [entry.id])]);
  const zones = { coach: coach.timeZone, client: entry.timeZone };
  return {
    ...view(line, entry, offers),
    // What is still to be had is said to the client, who may take it.
    offers: offers.map((offer) => ({ ...offerView(offer, zones, line.now), byHand: offer.byHand, alternatives: [] })),
  };
}
