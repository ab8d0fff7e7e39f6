import { type ChangedMeanwhile, CHANGED_MEANWHILE } from '../../changed-meanwhile.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { checkEntry, type EntryFacts, type EntryRefusal } from './check-entry.ts';
import { type EntryAsSeen, isOver } from './entry-as-seen.ts';
import type { WaitlistEntry, WaitlistWish } from './waitlist-entry.ts';

export type EntryChangeRefusal = EntryRefusal | ChangedMeanwhile | { readonly code: 'entry_over' };

/** What can be said anew of a place in line: what is waited for stays. */
export type EntryPreferences = Omit<WaitlistWish, 'target' | 'serviceId'>;

export interface EntryChangeFacts extends Pick<EntryFacts, 'now' | 'zone' | 'cycle' | 'standsDays'> {
  readonly durations: readonly number[];
}

/**
 * Somebody in line says when they could come from now on; their place stays. Who stands there keeps what they have, so neither a service that is
 * offered no more, nor a length that is, stands in the way.
 */
export function decideEntryChange(
  before: EntryAsSeen,
  seenVersion: number,
  wish: EntryPreferences,
  { durations, ...facts }: EntryChangeFacts,
): Result<WaitlistEntry, EntryChangeRefusal> {
  const { entry, version } = before;
  if (isOver(entry, facts.now)) return refuse({ code: 'entry_over' });
  if (version !== seenVersion) return refuse(CHANGED_MEANWHILE);
  const { target, serviceId } = entry;
  const service = { active: true, durations: [...durations, entry.durationMinutes] };
  const checked = checkEntry({ ...wish, target, serviceId }, { ...facts, service, slotIsOpen: false });
  return checked.ok ? ok({ ...entry, ...checked.value.wish, expiresAt: checked.value.expiresAt }) : checked;
}
