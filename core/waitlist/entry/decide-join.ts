import { ok, refuse, type Result } from '../../result.ts';
import { checkEntry, type EntryFacts, type EntryRefusal } from './check-entry.ts';
import type { WaitlistEntry, WaitlistTarget, WaitlistWish } from './waitlist-entry.ts';
import { isInLine } from './waitlist-state.ts';

export type JoinRefusal = EntryRefusal | { readonly code: 'client_erased' } | { readonly code: 'too_many_entries' };

/** So many different things one client may wait for with one coach: nobody needs more, and a form that anybody can fill in must have an end. */
const MOST_ENTRIES = 50;

export interface JoinFacts extends EntryFacts {
  readonly client: { readonly id: string; readonly erased: boolean };
  /** Those of this client with this coach, in whatever state. */
  readonly entries: readonly WaitlistEntry[];
  /** For a new entry. */
  readonly newId: string;
}

export interface Joined {
  readonly entry: WaitlistEntry;
  /** False where an entry that was there says something else now. */
  readonly isNew: boolean;
}

function isSameTarget(one: WaitlistTarget, other: WaitlistTarget): boolean {
  switch (one.kind) {
    case 'service':
      return other.kind === 'service';
    case 'cycle':
      return other.kind === 'cycle' && other.cycleId === one.cycleId;
    case 'slot':
      return other.kind === 'slot' && other.startsAt === one.startsAt;
  }
}

/** Whether both wait for the same thing: same service, and the same cycle or slot where they wait for one. Length and preferences may differ. */
export const isSameThing = (one: Pick<WaitlistWish, 'target' | 'serviceId'>, other: Pick<WaitlistWish, 'target' | 'serviceId'>): boolean =>
  one.serviceId === other.serviceId && isSameTarget(one.target, other.target);

/**
 * Somebody joins. A second entry for the same thing, while the first stands in line, changes the first: it says the new wish, keeps its place and
 * stays paused if the coach paused it. Whoever had left, was booked or expired joins anew, at the end.
 */
export function decideJoin(wish: WaitlistWish, facts: JoinFacts): Result<Joined, JoinRefusal> {
  const { client, now, newId } = facts;
  if (client.erased) return refuse({ code: 'client_erased' });
  const checked = checkEntry(wish, facts);
  if (!checked.ok) return checked;
  const { expiresAt } = checked.value;
  const own = facts.entries.filter((entry) => entry.clientId === client.id && isInLine(entry.state) && entry.expiresAt > now);
  const there = own.find((entry) => isSameThing(entry, wish));
  if (there) return ok({ entry: { ...there, ...checked.value.wish, expiresAt }, isNew: false });
  if (own.length >= MOST_ENTRIES) return refuse({ code: 'too_many_entries' });
  const entry = { ...checked.value.wish, id: newId, clientId: client.id, state: 'waiting' as const, signedUpAt: now, expiresAt };
  return ok({ entry, isNew: true });
}
