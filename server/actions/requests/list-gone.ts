import { isStillFree } from '../../../core/requests/is-still-free.ts';
import { toBooking } from '../../db/bookings.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import type { RequestDetails } from '../../db/requests/request-details.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { loadOwnCheckIns } from '../check-ins/load-own-check-ins.ts';
import { loadBlocksAround } from './load-blocks-around.ts';
import { loadRequestFacts } from './load-request-facts.ts';

/** Which of the open suggestions can't be had any more: for the client, who would be refused them. A look, so by the next moment it may be another. */
export async function listGone(
  db: Database,
  coach: CoachRow,
  { state, bookings: [asked], suggestions }: RequestDetails,
  now: Instant,
): Promise<readonly string[]> {
  const open = suggestions.filter((suggestion) => suggestion.state === 'open');
  if (!asked || state !== 'open' || open.length === 0) return [];
  const starts = open.map(({ startsAt }) => startsAt);
  const booking = toBooking(asked);
  const [facts, blocks, months] = await Promise.all([
    loadRequestFacts(db, coach, booking, starts, now),
    loadBlocksAround(db, coach, open),
    loadOwnCheckIns(db, booking),
  ]);
  const checkIns = booking.checkIn ? months : undefined;
  return open.filter((suggestion) => !facts || !isStillFree(facts.availability, blocks, suggestion, checkIns)).map(({ id }) => id);
}
