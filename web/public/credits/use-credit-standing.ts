import { useState } from 'react';
import type { Problem } from '../../../contract/problem.ts';
import type { KnownClient } from '../booking/use-known-client.ts';
import type { Terms } from '../booking/use-terms.ts';

interface Asked {
  readonly terms: Terms;
  /** Whoever is signed in, if the coach knows them. */
  readonly known: KnownClient | null;
  /** As it is typed. */
  readonly email: string;
  /** Instants that are wanted in one step. */
  readonly times: readonly string[];
  readonly problem: Problem | null;
}

const ABOUT_CREDITS = new Set<string | undefined>(['not_enough_credits', 'sign_in_for_credits']);

/** What the chosen times cost beside money, and whether that is in the way. Only who has proven to be the client uses credits; the server decides. */
export function useCreditStanding({ terms: { cover, checkInUsed }, known, email, times, problem }: Asked) {
  const [useCredits, onUseCredits] = useState(true);
  const isOwn = known !== null && ['', known.email.toLowerCase()].includes(email.trim().toLowerCase());
  const paid = cover && isOwn && (useCredits || cover.required) ? cover.starts.filter((start) => start.package !== null).length : 0;
  const used = problem?.code === 'check_in_used' && checkInUsed.length === 0 ? times : checkInUsed;
  const isBlocked = used.length > 0 || (cover !== null && cover.required && (!isOwn || cover.missing > 0));
  return {
    cover,
    own: known?.email ?? null,
    useCredits,
    onUseCredits,
    /** Times whose month has no free check-in left. */
    used,
    isBlocked,
    /** Why it was refused is said with what it costs, once. */
    isTold: used.length > 0 || (isBlocked && ABOUT_CREDITS.has(problem?.code)),
    credits: paid * (cover?.cost ?? 0),
    /** Sessions that no credits pay for. */
    unpaid: times.length - paid,
  };
}
