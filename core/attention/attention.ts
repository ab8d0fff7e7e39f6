import type { Instant } from '../time/instant.ts';

/** What may wait for a coach, most urgent first: sessions that can't be as promised, then people who wait, then what only needs a word. */
export const ATTENTION_KINDS = [
  'clock_differs',
  'overbooked',
  'in_a_block',
  'request_due',
  'asked_to_move',
  'answers_due',
  'mail_failed',
  'flagged_client',
  'package_ending',
  'renewal_due',
  'unmarked',
] as const;
export type AttentionKind = (typeof ATTENTION_KINDS)[number];

export interface Attention {
  readonly kind: AttentionKind;
  readonly bookingId: string | null;
  readonly clientId: string | null;
  readonly cycleId: string | null;
  readonly requestId: string | null;
  readonly seriesId: string | null;
  /** Name of the client, or what else names it. */
  readonly title: string;
  /** How many, where it is about several. */
  readonly count: number | null;
  /** Of the session, of what happened, or when time runs out. */
  readonly at: Instant;
}
