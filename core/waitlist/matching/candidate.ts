import type { ClientState } from '../../clients/client-state.ts';
import type { Relationship } from '../../policies/relationship.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';
import type { WaitlistEntry } from '../entry/waitlist-entry.ts';

/** What is known of the person behind an entry, by one coach. */
export interface WaitingClient {
  readonly state: ClientState;
  readonly relationship: Relationship;
  /** On the roster, and active there. */
  readonly isRegular: boolean;
  readonly timeZone: string;
  /** Days of the coach's calendar on which they have a session that takes time, proposed ones too. */
  readonly bookedOn: readonly LocalDate[];
  /** Sessions that took place. */
  readonly kept: number;
  /** Sessions they cancelled or did not come to. */
  readonly missed: number;
  /** Since when the coach knows them. */
  readonly knownSince: Instant;
  /** Offers from the waitlist they have had so far, whatever became of them. */
  readonly offers: number;
}

/** An entry with all that matching asks. */
export interface Candidate {
  readonly entry: WaitlistEntry;
  readonly client: WaitingClient;
  /** Starts that were offered to this person before and that they declined or let pass. */
  readonly refused: readonly Instant[];
}
