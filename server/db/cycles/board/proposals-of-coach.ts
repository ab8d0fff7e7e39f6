import { sql } from 'kysely';
import type { Instant, LocalDate, WallMinute } from '../../../../core/time/instant.ts';
import type { Database } from '../../database.ts';
import type { Tx } from '../../transaction.ts';

interface Proposal {
  readonly placementId: string;
  readonly bookingId: string;
  readonly startsAt: Instant;
  readonly date: LocalDate | null;
  readonly minute: WallMinute | null;
}

/** Everything of any cycle that waits for an answer. Whoever calls may run the practice. */
export const listProposals = (db: Database, coachId: string): Promise<readonly Proposal[]> =>
  db
    .selectFrom('placements')
    .innerJoin('bookings', 'bookings.id', 'placements.bookingId')
    .select(['placements.id as placementId', 'bookings.id as bookingId', 'bookings.startsAt', 'placements.date', 'placements.minute'])
    .where('placements.coachId', '=', coachId)
    .where('bookings.status', '=', 'proposed')
    .execute();

interface OnClock {
  readonly placementId: string;
  readonly bookingId: string;
  readonly date: LocalDate;
  readonly minute: WallMinute;
  readonly isAsTold: boolean;
}

/** What the coach's clock shows of proposals, where they begin when they did. */
export async function updateProposalClocks(tx: Tx, timeZone: string, rows: readonly OnClock[]): Promise<void> {
  const shown = sql`json_to_recordset(${JSON.stringify(
    rows.map(({ placementId, bookingId, date, minute, isAsTold }) => ({
      id: placementId,
      booking_id: bookingId,
      date,
      minute,
      told: isAsTold,
    })),
  )}::json) as shown(id uuid, booking_id uuid, date date, minute smallint, told boolean)`;
  await sql`
    update bookings set wall_date = shown.date, wall_minute = shown.minute, time_zone = ${timeZone}, version = version + 1
    from ${shown} where bookings.id = shown.booking_id`.execute(tx);
  await sql`
    update placements set date = shown.date, minute = shown.minute, version = version + 1
    from ${shown} where placements.id = shown.id and shown.told`.execute(tx);
}
