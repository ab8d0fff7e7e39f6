import type { Actor } from '../../../../core/identity/actor.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import type { KeptChain } from '../../../../core/waitlist/freed/kept-chain.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import type { Tx } from '../../../db/transaction.ts';
import type { EntryRow } from '../../../db/waitlist/entries.ts';
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
  readonly entry: EntryRow;
  readonly offer: OfferRow;
  readonly chain: KeptChain;
}

/** An offer of somebody's place in line, with everybody else who has its time offered, under the coach's lock; undefined for who may not answer it. */
export async function lockOffer(tx: Tx, actor: Actor, named: OfferNamed, now: Instant): Promise<LockedOffer | undefined> {
  const locked = actor.kind === 'waitlist' ? await lockEntry(tx, actor, named) : undefined;
  const offer = locked && (await findOffer(tx, named.coachId, named.offerId));
  if (!locked || offer?.entryId !== locked.row.id) return undefined;
  const chain = await loadChain(tx, locked.coach, offer.freedTimeId, now);
  return chain && { coach: locked.coach, entry: locked.row, offer, chain };
}
