import { type ChangedMeanwhile, CHANGED_MEANWHILE } from '../../changed-meanwhile.ts';
import { NOT_FOUND, type NotFound } from '../../identity/not-found.ts';
import { refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { checkWish, type WishRefusal } from './check-wish.ts';
import type { RegularPattern } from './regular-pattern.ts';

/** What a regular can come for. */
export interface OfferedService {
  readonly id: string;
  readonly active: boolean;
  readonly durations: readonly number[];
}

type PatternRefusal = NotFound | WishRefusal | { readonly code: 'duration_not_offered'; readonly durations: readonly number[] };

export type NewRegularRefusal = PatternRefusal | { readonly code: 'client_erased' } | { readonly code: 'regular_there' };
export type RegularChangeRefusal = PatternRefusal | ChangedMeanwhile | { readonly code: 'client_erased' };

function decidePattern(wish: RegularPattern, service: OfferedService | undefined): Result<RegularPattern, PatternRefusal> {
  if (!service?.active) return refuse(NOT_FOUND);
  if (!service.durations.includes(wish.durationMinutes)) return refuse({ code: 'duration_not_offered', durations: service.durations });
  return checkWish({ ...wish, notes: wish.notes.replace(/\r\n?/g, '\n') });
}

interface NewRegularFacts {
  readonly client: { readonly erasedAt: Instant | null };
  readonly onRoster: boolean;
  readonly service: OfferedService | undefined;
}

/** May this client come onto the roster, with this pattern? Once, and not after they were erased. */
export function decideNewRegular(facts: NewRegularFacts, wish: RegularPattern): Result<RegularPattern, NewRegularRefusal> {
  if (facts.client.erasedAt !== null) return refuse({ code: 'client_erased' });
  return facts.onRoster ? refuse({ code: 'regular_there' }) : decidePattern(wish, facts.service);
}

interface RegularChangeFacts {
  readonly client: { readonly erasedAt: Instant | null };
  readonly before: RegularPattern & { readonly version: number };
  readonly seenVersion: number;
  readonly service: OfferedService | undefined;
}

/**
 * May the entry become this? Not over somebody else's change. A service or a length that is not offered any more stays where it stood: a regular
 * of old can still be paused, given notes, or let go.
 */
export function decideRegularChange(facts: RegularChangeFacts, wish: RegularPattern): Result<RegularPattern, RegularChangeRefusal> {
  const { before, service } = facts;
  if (facts.client.erasedAt !== null) return refuse({ code: 'client_erased' });
  if (before.version !== facts.seenVersion) return refuse(CHANGED_MEANWHILE);
  const isAsBefore = before.serviceId === wish.serviceId && before.durationMinutes === wish.durationMinutes;
  return decidePattern(wish, isAsBefore && service ? { ...service, active: true, durations: [before.durationMinutes] } : service);
}
