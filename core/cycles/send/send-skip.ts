import type { ClientState } from '../../clients/client-state.ts';
import type { Instant } from '../../time/instant.ts';
import type { PlacementWish } from '../placement-wish.ts';
import type { RegularStatus } from '../regular-status.ts';

/** Why a regular is sent nothing new: the client does not come at present or left, the roster says not now, or they said no to the whole cycle. */
export const SEND_SKIPS = ['client', 'roster', 'wish'] as const;
export type SendSkip = (typeof SEND_SKIPS)[number];

export interface SkipFacts {
  readonly clientState: ClientState;
  readonly erasedAt: Instant | null;
  readonly status: RegularStatus;
  readonly wish: PlacementWish | null;
}

/** Null where they are sent to: they are placed, and their plans count. What is withdrawn is withdrawn all the same. */
export function sendSkip({ clientState, erasedAt, status, wish }: SkipFacts): SendSkip | null {
  if (erasedAt !== null || clientState !== 'active') return 'client';
  if (wish !== null) return 'wish';
  return status === 'active' ? null : 'roster';
}
