import { instantToWall } from '../../../../core/time/instant-to-wall.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { cycleOn } from '../../../../core/waitlist/freed/line-availability.ts';
import { slotTime } from '../../../../core/waitlist/matching/slot-time.ts';
import { alternativesOf } from '../../../../core/waitlist/offers/alternatives-of.ts';
import type { Alternative, Offer } from '../../../../core/waitlist/offers/offer-chain.ts';
import { takeableTimes } from '../../../../core/waitlist/offers/takeable-times.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import type { Database } from '../../../db/database.ts';
import { findClient } from '../../../db/clients/find-client.ts';
import { listLineCycles } from '../../../db/waitlist/line-cycles.ts';
import { nearestAlternatives } from '../../slots/nearest-alternatives.ts';
import { loadCandidates } from '../load-candidates.ts';
import { loadChains } from '../load-chains.ts';

/** Of open times so many are looked at: most suit whoever waits for any. */
const LOOKED_AT = 100;

/** What an offer of the coach's own choice names beside its time, as any offer does: what else is held for this person, and open times that suit them. */
export async function handAlternatives(
  db: Database,
  coach: CoachRow,
  { entryId, clientId, startsAt, endsAt }: Offer,
  now: Instant,
): Promise<readonly Alternative[]> {
  const candidate = (await loadCandidates(db, coach, now)).find(({ entry }) => entry.id === entryId);
  const client = await findClient(db, coach.id, clientId);
  if (!candidate || !client) return [];
  const { serviceId, durationMinutes } = candidate.entry;
  const asked = { service: { id: serviceId }, startsAt, durationMinutes, client, by: 'client' as const, howMany: LOOKED_AT };
  const starts = await nearestAlternatives(db, coach, asked, now);
  const [chains, cycles] = [await loadChains(db, coach, now), await listLineCycles(db, coach.id)];
  const timeAt = (at: Instant) => {
    const cycleId = cycleOn(cycles, instantToWall(coach.timeZone, at).date)?.id ?? null;
    return slotTime(coach.timeZone, { startsAt: at, endsAt: at + endsAt - startsAt, serviceIds: [serviceId], cycleId });
  };
  return alternativesOf(candidate, timeAt(startsAt), takeableTimes(chains, new Set(), starts.map(timeAt)), now);
}
