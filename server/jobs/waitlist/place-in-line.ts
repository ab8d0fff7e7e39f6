import { MINUTE } from '../../../core/time/instant.ts';
import { positionsOf } from '../../../core/waitlist/matching/positions-of.ts';
import type { WaitlistMailEffect } from '../../../core/waitlist/waitlist-effect.ts';
import type { WaitlistRules } from '../../../core/waitlist/waitlist-rules.ts';
import { loadCandidates } from '../../actions/waitlist/load-candidates.ts';
import type { JobContext } from '../job-context.ts';

/** So long a place that was counted is the one that is told: when many move up at once, the line isn't counted for each of them. */
const FRESH = 15 * MINUTE;
/** These say it. */
const SAID: readonly WaitlistMailEffect['event'][] = ['joined', 'changed', 'position'];

/** The place in line that a mail tells, as it is now; null where it tells none, the coach doesn't show it, or they have none. */
export async function placeInLine(
  { database, clock }: JobContext,
  { event, entryId, position, toldAt }: WaitlistMailEffect,
  { coachId, waitlistRules }: { readonly coachId: string; readonly waitlistRules: WaitlistRules },
): Promise<number | null> {
  if (!SAID.includes(event) || !waitlistRules.showPosition) return null;
  const now = clock.now();
  if (position !== undefined && toldAt !== undefined && now - toldAt < FRESH) return position;
  return positionsOf(await loadCandidates(database, { id: coachId }, now), waitlistRules.offers.order, now).get(entryId) ?? null;
}
