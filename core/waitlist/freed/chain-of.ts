import type { PhasedCycle } from '../../cycles/phases/phase-at.ts';
import type { Instant } from '../../time/instant.ts';
import { slotTime } from '../matching/slot-time.ts';
import type { ChainState } from '../offers/offer-chain.ts';
import type { KeptChain, KeptOffer } from './kept-chain.ts';
import { seasonOf } from './season-of.ts';

/** A freed time and its offers, as rows say it. */
export interface WrittenChain {
  readonly id: string;
  readonly scheduleId: string;
  readonly cause: KeptChain['cause'];
  readonly state: ChainState;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly serviceIds: readonly string[];
  readonly cycleId: string | null;
  /** The one its day lies in. */
  readonly cycle: PhasedCycle | null;
  /** Those of its services that are bound to cycles. */
  readonly boundIds: readonly string[];
  /** Whom the times before it were offered to. */
  readonly askedBefore: readonly string[];
  /** In the order they were made. */
  readonly offers: readonly KeptOffer[];
}

const offerOf = ({ id, entryId, clientId, startsAt, endsAt, offeredAt, until, state, byHand, alternatives }: KeptOffer): KeptOffer => ({
  id,
  entryId,
  clientId,
  startsAt,
  endsAt,
  offeredAt,
  until,
  state,
  byHand,
  alternatives,
});

/** The chain that is written so, as it stands at `now`. */
export function chainOf(written: WrittenChain, zone: string, now: Instant): KeptChain {
  const { id, scheduleId, cause, state, startsAt, endsAt, serviceIds, cycleId, cycle, boundIds, askedBefore, offers } = written;
  const freed = {
    id,
    ...slotTime(zone, { startsAt, endsAt, serviceIds, cycleId }),
    season: seasonOf(cycle, boundIds, now, zone),
    byHand: cause === 'by_hand',
    notFor: askedBefore,
  };
  return { freed, state, scheduleId, cause, offers: offers.map(offerOf) };
}
