import { type Selectable, sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Offer, OfferState } from '../../../core/waitlist/offers/offer-chain.ts';
import type { Database } from '../database.ts';
import type { WaitlistOffersTable } from '../tables/waitlist-tables.ts';
import type { Tx } from '../transaction.ts';

export type OfferRow = Selectable<WaitlistOffersTable>;

/** Everybody to whom these times were offered, in the order they were. */
export const listOffersOf = async (db: Database, freedTimeIds: readonly string[]): Promise<readonly OfferRow[]> =>
  freedTimeIds.length === 0
    ? []
    : db.selectFrom('waitlistOffers').selectAll().where('freedTimeId', 'in', freedTimeIds).orderBy('offeredAt').orderBy('id').execute();

/** One of this coach. */
export const findOffer = (db: Database, coachId: string, offerId: string): Promise<OfferRow | undefined> =>
  db.selectFrom('waitlistOffers').selectAll().where('coachId', '=', coachId).where('id', '=', offerId).executeTakeFirst();

/** Writes that times are offered to people. */
export async function insertOffers(
  tx: Tx,
  coachId: string,
  offers: readonly { readonly id: string; readonly freedTimeId: string; readonly offer: Offer }[],
): Promise<void> {
  if (offers.length === 0) return;
  const rows = offers.map(({ offer: { startsAt, endsAt, offeredAt, until, ...offer }, ...ids }) => ({
    ...offer,
    ...ids,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    offeredAt: new Date(offeredAt),
    until: new Date(until),
  }));
  await sql`
    insert into waitlist_offers (id, coach_id, freed_time_id, entry_id, client_id, starts_at, ends_at, offered_at, until, alternatives, by_hand)
    select id, ${coachId}, "freedTimeId", "entryId", "clientId", "startsAt", "endsAt", "offeredAt", until, alternatives, "byHand"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, "freedTimeId" uuid, "entryId" uuid, "clientId" uuid, "startsAt" timestamptz,
      "endsAt" timestamptz, "offeredAt" timestamptz, until timestamptz, alternatives jsonb, "byHand" boolean)`.execute(tx);
}

/** Ends offers that are out, but for an accepted one, which has its booking. */
export async function endOffers(
  tx: Tx,
  offerIds: readonly string[],
  state: Exclude<OfferState, 'offered' | 'accepted'>,
  now: Instant,
): Promise<void> {
  if (offerIds.length === 0) return;
  await tx
    .updateTable('waitlistOffers')
    .set({ state, answeredAt: new Date(now) })
    .where('id', 'in', offerIds)
    .where('state', '=', 'offered')
    .execute();
}

/** This one was taken. */
export const acceptOffer = (tx: Tx, offerId: string, bookingId: string, now: Instant) =>
  tx
    .updateTable('waitlistOffers')
    .set({ state: 'accepted', bookingId, answeredAt: new Date(now) })
    .where('id', '=', offerId)
    .execute();

/** What became of the offers of these entries: where an entry stands follows from it. */
export const listOfferStates = async (db: Database, entryIds: readonly string[]) =>
  entryIds.length === 0 ? [] : db.selectFrom('waitlistOffers').select(['entryId', 'state']).where('entryId', 'in', entryIds).execute();
