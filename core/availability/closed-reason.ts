import type { Instant } from '../time/instant.ts';
import type { BlockKind } from './availability-input.ts';

/** Why a time is not open. A time may have several; it is open when it has none. */
export type ClosedReason =
  | { readonly code: 'in_the_past' }
  | { readonly code: 'too_soon'; readonly earliest: Instant }
  | { readonly code: 'too_far'; readonly latest: Instant }
  /** The service is booked in cycles, and none that is open to whoever asks has this day. */
  | { readonly code: 'no_open_cycle' }
  | { readonly code: 'outside_hours' }
  | { readonly code: 'off_grid'; readonly intervalMinutes: number }
  | { readonly code: 'blocked'; readonly kind: BlockKind; readonly overrideId: string; readonly note: string }
  | { readonly code: 'taken'; readonly seats: number; readonly capacity: number }
  /** What would be free is kept for the waitlist. */
  | { readonly code: 'kept' }
  | { readonly code: 'other_schedule' }
  | { readonly code: 'limit_reached'; readonly scope: 'coach' | 'service'; readonly per: 'day' | 'week'; readonly most: number };
