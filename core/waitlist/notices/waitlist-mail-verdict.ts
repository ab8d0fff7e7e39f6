import type { ClientState } from '../../clients/client-state.ts';
import { isPublic } from '../../cycles/phases/is-public.ts';
import { type PhasedCycle, phaseAt } from '../../cycles/phases/phase-at.ts';
import { DAY, type Instant } from '../../time/instant.ts';
import { isInLine, type WaitlistState } from '../entry/waitlist-state.ts';
import type { OfferState } from '../offers/offer-chain.ts';
import type { WaitlistMailEffect } from '../waitlist-effect.ts';

/** How an entry stands at the moment a mail about it would leave. */
export interface WaitlistMailStanding {
  readonly state: WaitlistState;
  readonly expiresAt: Instant;
  /** The same client stands in line for the same thing by a later entry. */
  readonly isBack: boolean;
  readonly clientState: ClientState;
  /** Of the coach's rules. */
  readonly showPosition: boolean;
  /** When the client was last told of their place. */
  readonly toldAt: Instant | null;
  /** Their place in line now, where they have one; left out where nobody counted. */
  readonly place?: number | null;
  /** The offer the mail is about. */
  readonly offer: {
    readonly state: OfferState;
    readonly until: Instant;
    /** The mail that offered it has left, or may have. */
    readonly told: boolean;
    /** It ended in the moment in which they took another. */
    readonly tookAnother: boolean;
  } | null;
  /** The cycle that is waited for. */
  readonly cycle: PhasedCycle | null;
  /** The coach's. */
  readonly zone: string;
}

/** What opens later than that does not open soon: a day, and what a mail and a change of the clocks may take. */
const SOON = DAY + DAY / 4;

const waits = ({ state, expiresAt }: WaitlistMailStanding, now: Instant): boolean => isInLine(state) && expiresAt > now;

function opensSoon({ cycle, zone }: WaitlistMailStanding, now: Instant): boolean {
  if (cycle?.automatic !== true || cycle.opensAt === null || isPublic(cycle, now, zone)) return false;
  return phaseAt(cycle, now, zone) === 'confirming' && cycle.opensAt > now && cycle.opensAt <= now + SOON;
}

/** Whether they still stand as far ahead, or further. */
const isStillSo = (position: number | undefined, { state, clientState, place = position }: WaitlistMailStanding): boolean =>
  state !== 'paused' && clientState === 'active' && position !== undefined && place !== null && place !== undefined && place <= position;

/**
 * May this mail still leave? Nobody hears last what no longer holds: of an offer that is gone, of an end after which they came back, of an opening that was put
 * off. Who never heard of an offer does not hear of its end either, and who is out of the line for their own reasons is not told what became of it.
 */
export function waitlistMailVerdict(
  { event, position, toldAt }: Pick<WaitlistMailEffect, 'event' | 'position' | 'toldAt'>,
  one: WaitlistMailStanding,
  now: Instant,
): 'send' | 'overtaken' {
  const isWaiting = waits(one, now);
  const { offer } = one;
  const holds = {
    joined: isWaiting,
    changed: isWaiting,
    offered: isWaiting && one.state !== 'paused' && offer?.state === 'offered' && offer.until > now,
    offer_gone: isWaiting && offer?.state === 'withdrawn' && offer.told && !offer.tookAnother,
    offer_over: isWaiting && offer?.state === 'ran_out' && offer.told,
    position: isWaiting && one.showPosition && toldAt !== undefined && toldAt === one.toldAt && isStillSo(position, one),
    expired: one.state === 'expired' && !one.isBack,
    left: one.state === 'left' && !one.isBack,
    opening_soon: isWaiting && opensSoon(one, now),
    opened: isWaiting && one.cycle !== null && isPublic(one.cycle, now, one.zone),
  }[event];
  return holds ? 'send' : 'overtaken';
}
