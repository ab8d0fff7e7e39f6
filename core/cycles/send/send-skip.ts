import type { ClientState } from '../../clients/client-state.ts';
import type { PlacementWish } from '../placement-wish.ts';
import type { RegularStatus } from '../regular-status.ts';

/** Why a regular is sent nothing new: the client does not come at present or left, the roster says not now, or they said no to the whole cycle. */
export const SEND_SKIPS = ['client', 'roster', 'wish'] as const;
export type SendSkip = (typeof SEND_SKIPS)[number];

export interface SkipFacts {
  readonly clientState: ClientState;
  readonly erased: boolean;
  readonly status: RegularStatus;
  readonly wish: PlacementWish | null;
}

/** Null where they are sent to. What is withdrawn is withdrawn all the same. */
export function sendSkip({ clientState, erased, status, wish }: SkipFacts): SendSkip | null {
  if (erased || clientState !== 'active') return 'client';
  if (wish !== null) return 'wish';
  return status === 'active' ? null : 'roster';
}
