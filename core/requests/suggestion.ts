import type { Instant } from '../time/instant.ts';

/** Another time that the coach suggested in answer to a request. */
export interface Suggestion {
  readonly id: string;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
  readonly state: 'open' | 'accepted' | 'released';
  /** Nobody else can have it meanwhile. */
  readonly held: boolean;
  readonly suggestedAt: Instant;
}
