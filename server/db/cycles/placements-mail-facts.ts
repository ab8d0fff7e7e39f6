import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import { selectBookingDetails, type BookingDetails } from '../booking-details.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import { toCycle } from './cycles.ts';
import { keepsUnanswered } from './keeps-unanswered.ts';

/** A regular's part in a cycle with everybody around it, for a mail; undefined where any of it is gone. */
export async function loadMailPart(db: Database, cycleId: string, regularId: string) {
  const [part, row] = await Promise.all([
    db
      .selectFrom('cycleRegulars as part')
      .innerJoin('regulars', 'regulars.id', 'part.regularId')
      .innerJoin('clients', 'clients.id', 'part.clientId')
      .innerJoin('coaches', 'coaches.id', 'part.coachId')
      .select(['part.clientId', 'part.rounds', 'part.answers', 'part.toldBefore', 'part.sentAt', keepsUnanswered.as('keepUnanswered')])
      .select(['clients.name as clientName', 'clients.email as clientEmail', 'clients.timeZone as clientTimeZone'])
      .select(['coaches.name as coachName', 'coaches.email as coachEmail', 'coaches.timeZone as coachTimeZone', 'coaches.id as coachId'])
      .where('part.cycleId', '=', cycleId)
      .where('part.regularId', '=', regularId)
      .executeTakeFirst(),
    db.selectFrom('cycles').selectAll().where('id', '=', cycleId).executeTakeFirst(),
  ]);
  return part && row ? { ...part, cycle: toCycle(row) } : undefined;
}

/** The visits of one client in one cycle that were sent, with the names around them, and the newest link by which each can be changed. */
export const listVisitDetails = (
  db: Database,
  cycleId: string,
  regularId: string,
  now: Instant,
): Promise<readonly (BookingDetails & { readonly tokenId: string | null })[]> =>
  selectBookingDetails(db)
    .innerJoin('placements', 'placements.bookingId', 'bookings.id')
    .select(
      sql<string | null>`(select access_tokens.id from access_tokens where access_tokens.booking_id = bookings.id
        and access_tokens.expires_at > ${new Date(now)} order by proves_client desc, access_tokens.created_at desc limit 1)`.as('tokenId'),
    )
    .where('placements.cycleId', '=', cycleId)
    .where('placements.regularId', '=', regularId)
    .execute();

/** How a part stands now, and the client's address. Nobody can send to it, or answer for it, before this transaction ends. */
export const lockMailPart = (tx: Tx, cycleId: string, regularId: string) =>
  tx
    .selectFrom('cycleRegulars as part')
    .innerJoin('clients', 'clients.id', 'part.clientId')
    .select(['part.rounds', 'part.answers', 'clients.email as clientEmail'])
    .where('part.cycleId', '=', cycleId)
    .where('part.regularId', '=', regularId)
    .forShare()
    .executeTakeFirst();
