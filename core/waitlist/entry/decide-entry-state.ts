import { type ChangedMeanwhile, CHANGED_MEANWHILE } from '../../changed-meanwhile.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { type EntryAsSeen, isOver } from './entry-as-seen.ts';
import type { WaitlistState } from './waitlist-state.ts';

export type EntryStateRefusal = ChangedMeanwhile | { readonly code: 'entry_over' };

/** What people do with a place in line: the coach pauses and resumes it, either side ends it. */
export type EntryVerb = 'pause' | 'resume' | 'end';

const LEADS_TO: Readonly<Record<EntryVerb, WaitlistState>> = { pause: 'paused', resume: 'waiting', end: 'left' };

/** Whether there is nothing to do. Who has an offer is in line and not paused. */
const isSo = (verb: EntryVerb, state: WaitlistState): boolean => state === LEADS_TO[verb] || (verb === 'resume' && state === 'offered');

/**
 * The state an entry comes to; the one it has where it is there already, so that the same said twice is done once. Who gives up their own place has
 * seen no version: whatever else was changed, they want to be out.
 */
export function decideEntryState(
  { entry, version }: EntryAsSeen,
  verb: EntryVerb,
  { seenVersion, now }: { readonly seenVersion: number | null; readonly now: Instant },
): Result<WaitlistState, EntryStateRefusal> {
  if (isSo(verb, entry.state)) return ok(entry.state);
  if (isOver(entry, now)) return refuse({ code: 'entry_over' });
  if (seenVersion !== null && version !== seenVersion) return refuse(CHANGED_MEANWHILE);
  return ok(LEADS_TO[verb]);
}
