import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import type { AvailabilityRefusal } from './availability-refusal.ts';
import { freshHits } from './plan/fresh-hits.ts';
import type { BlockFacts } from './plan/fresh-hits.ts';

/** May this time be blocked? Not over bookings, unless the coach has said what becomes of each: of `all`, or of those with these ids. */
export function decideBlock(facts: BlockFacts, decided: 'all' | ReadonlySet<string>): Result<null, AvailabilityRefusal> {
  if (decided === 'all') return ok(null);
  const open = freshHits(facts).filter((booking) => !decided.has(booking.id));
  if (open.length === 0) return ok(null);
  return refuse({
    code: 'hits_bookings',
    bookings: open.map(({ id, clientName, startsAt, endsAt }) => ({ id, clientName, startsAt, endsAt })),
  });
}
