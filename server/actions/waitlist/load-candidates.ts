import { relationshipOf } from '../../../core/policies/relationship-of.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Candidate } from '../../../core/waitlist/matching/candidate.ts';
import type { Database } from '../../db/database.ts';
import { listWaiting } from '../../db/waitlist/candidates.ts';

/** Everybody who stands in this coach's line, be it paused, by sign-up, with all that matching asks. */
export async function loadCandidates(db: Database, coach: { readonly id: string }, now: Instant): Promise<readonly Candidate[]> {
  const waiting = await listWaiting(db, coach.id, now);
  return waiting.map(({ entry, refused, connected, vip, ...client }) => ({
    entry,
    client: { ...client, relationship: relationshipOf({ connected, vip }) },
    refused,
  }));
}
