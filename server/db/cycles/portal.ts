import type { Actor } from '../../../core/identity/actor.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import type { PlacementWish } from '../../../core/cycles/placement-wish.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { type BookingDetails, selectBookingDetails } from '../booking-details.ts';
import type { CoachRow } from '../coaches.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';
import { toCycle } from './cycles.ts';

/** What a client's link leads to: their part in one cycle. */
export interface Portal {
  readonly coach: CoachRow;
  readonly cycle: Cycle;
  readonly regularId: string;
  readonly client: { readonly id: string; readonly name: string; readonly email: string; readonly timeZone: string | null };
  readonly wish: PlacementWish | null;
  readonly message: string;
  readonly seenAt: Instant | null;
  readonly acceptable: {
    readonly weekdays: readonly number[];
    readonly hours: readonly { readonly startMinute: number; readonly endMinute: number }[];
  };
}

const partOf = (db: Database, { cycleId, clientId, coachId }: Extract<Actor, { kind: 'portal' }>) =>
  db
    .selectFrom('cycleRegulars as part')
    .innerJoin('regulars', 'regulars.id', 'part.regularId')
    .innerJoin('clients', 'clients.id', 'part.clientId')
    .select(['part.regularId', 'part.wish', 'part.message', 'part.seenAt', 'regulars.acceptableWeekdays', 'regulars.acceptableHours'])
    .select(['clients.id', 'clients.name', 'clients.email', 'clients.timeZone'])
    .where('part.coachId', '=', coachId)
    .where('part.cycleId', '=', cycleId)
    .where('part.clientId', '=', clientId)
    .where('part.sentAt', 'is not', null)
    .where('clients.erasedAt', 'is', null)
    .executeTakeFirst();

/** For the holder of that link alone; undefined for everybody else, before anything was sent, and once the client was erased. */
export async function loadPortal(db: Database, actor: Actor): Promise<Portal | undefined> {
  if (actor.kind !== 'portal') return undefined;
  const [part, cycle, coach] = await Promise.all([
    partOf(db, actor),
    db.selectFrom('cycles').selectAll().where('coachId', '=', actor.coachId).where('id', '=', actor.cycleId).executeTakeFirst(),
    db.selectFrom('coaches').selectAll().where('id', '=', actor.coachId).executeTakeFirst(),
  ]);
  if (!part || !cycle || !coach) return undefined;
  const { regularId, wish, message, seenAt, acceptableWeekdays, acceptableHours, ...client } = part;
  return {
    coach,
    cycle: toCycle(cycle),
    regularId,
    client,
    wish,
    message,
    seenAt,
    acceptable: { weekdays: acceptableWeekdays, hours: acceptableHours },
  };
}

/** The cycles in which a client was sent dates, the latest first. */
export const listSentCycles = async (db: Database, coachId: string, clientId: string): Promise<readonly string[]> => {
  const rows = await db
    .selectFrom('cycleRegulars as part')
    .innerJoin('cycles', 'cycles.id', 'part.cycleId')
    .select('cycles.id')
    .where('part.coachId', '=', coachId)
    .where('part.clientId', '=', clientId)
    .where('part.sentAt', 'is not', null)
    .orderBy('cycles.firstDate', 'desc')
    .execute();
  return rows.map(({ id }) => id);
};

/** The sessions of placements that were loaded, with the names around them, by start. */
export const listPlacementDetails = async (db: Database, bookingIds: readonly string[]): Promise<readonly BookingDetails[]> =>
  bookingIds.length === 0
    ? []
    : selectBookingDetails(db).where('bookings.id', 'in', bookingIds).orderBy('bookings.startsAt').orderBy('bookings.id').execute();

/** That the client has seen their dates, the first time only; gives whether it was. */
export async function notePortalSeen(tx: Tx, cycleId: string, regularId: string, now: Instant): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('cycleRegulars')
    .set({ seenAt: new Date(now) })
    .where('cycleId', '=', cycleId)
    .where('regularId', '=', regularId)
    .where('seenAt', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
