import type { Actor } from '../../../../core/identity/actor.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import type { KeptChain } from '../../../../core/waitlist/freed/kept-chain.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import type { Tx } from '../../../db/transaction.ts';
import { type EntryRow, findEntry } from '../../../db/waitlist/entries.ts';
import { findOffer, type OfferRow } from '../../../db/waitlist/offers.ts';
import { lockEntry } from '../entries/lock-entry.ts';
import { loadChain } from '../load-chain.ts';

export interface OfferNamed {
  readonly coachId: string;
  readonly entryId: string;
  readonly offerId: string;
}

export interface LockedOffer {
  readonly coach: CoachRow;
  /** The one that was offered the time. */
  readonly entry: EntryRow;
  readonly offer: OfferRow;
  readonly chain: KeptChain;
}

/**
 * What was offered to the holder of a link, by that place in line or by another of theirs with this coach, and everybody else who has the time offered;
 * under the coach's lock. Undefined for who may not answer it.
 */
export async function lockOffer(tx: Tx, actor: Actor, named: OfferNamed, now: Instant): Promise<LockedOffer | undefined> {
  const locked = actor.kind === 'waitlist' ? await lockEntry(tx, actor, named) : undefined;
  const offer = locked && (await findOffer(tx, named.coachId, named.offerId));
  if (!locked || offer?.clientId !== locked.row.clientId) return undefined;
  const { coach, row } = locked;
  const entry = offer.entryId === row.id ? row : await findEntry(tx, coach.id, offer.entryId);
  const chain = await loadChain(tx, coach, offer.freedTimeId, now);
  return entry && chain && { coach, entry, offer, chain };
}
