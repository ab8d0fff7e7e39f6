import type { Instant } from '../../../../core/time/instant.ts';
import { offerPlan } from '../../../../core/waitlist/offers/offer-plan.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import type { Database } from '../../../db/database.ts';
import { loadCandidates } from '../load-candidates.ts';
import { loadChains } from '../load-chains.ts';

/** What a time waits for that nobody has on offer: for the end of somebody's night, for the opening of its season, or for an answer about another time. */
export type WaitsFor = 'quiet' | 'season' | 'busy';

/** For the coach who wonders why nobody is asked: by freed time, of all that are held and offered to nobody now. */
export async function listWaits(db: Database, coach: CoachRow, now: Instant): Promise<ReadonlyMap<string, WaitsFor>> {
  const [chains, candidates] = await Promise.all([loadChains(db, coach, now), loadCandidates(db, coach, now)]);
  const plan = offerPlan({ now, settings: coach.waitlistRules.offers, chains, candidates, open: [] });
  const seasons = new Map(chains.map(({ freed }) => [freed.id, freed.season]));
  return new Map(
    plan.waits.map(({ freedId, asks }) => {
      const rests = seasons.get(freedId)?.isPublic === false;
      return [freedId, asks.length > 0 ? 'quiet' : rests ? 'season' : 'busy'];
    }),
  );
}
