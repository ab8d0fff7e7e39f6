import type { Instant } from '../../time/instant.ts';
import type { WaitlistEntry } from './waitlist-entry.ts';
import { isInLine } from './waitlist-state.ts';

/** An entry, and which of its versions it is. */
export interface EntryAsSeen {
  readonly entry: WaitlistEntry;
  readonly version: number;
}

/** Whether it has ended, be it that nobody has written so yet. */
export const isOver = ({ state, expiresAt }: Pick<WaitlistEntry, 'state' | 'expiresAt'>, now: Instant): boolean =>
  !isInLine(state) || expiresAt <= now;
