import { type Selectable, sql } from 'kysely';
import type { BookedClaim } from '../../../core/bookings/booked-claim.ts';
import type { PhasedCycle } from '../../../core/cycles/phases/phase-at.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { FreedCause } from '../../../core/waitlist/offers/freed-cause.ts';
import type { ChainState, FreedTime } from '../../../core/waitlist/offers/offer-chain.ts';
import { insertClaim, insertFreedClaims } from '../claims.ts';
import type { Database } from '../database.ts';
import type { FreedTimesTable } from '../tables/waitlist-tables.ts';
import type { Tx } from '../transaction.ts';
import { listOffersOf, type OfferRow } from './offers.ts';

export type FreedTimeRow = Selectable<FreedTimesTable>;

/** A freed time with what decides over it. */
export interface FreedTimeFacts extends FreedTimeRow {
  /** The cycle its day lies in. */
  readonly cycle: PhasedCycle | null;
  /** Those of its services that are bound to cycles. */
  readonly boundIds: readonly string[];
  /** Whom the times before it were offered to. */
  readonly askedBefore: readonly string[];
  /** Everybody it was offered to, in the order they were. */
  readonly offers: readonly OfferRow[];
}

const loaded = (db: Database, coachId: string) =>
  db
    .selectFrom('freedTimes')
    .leftJoin('cycles', 'cycles.id', 'freedTimes.cycleId')
    .selectAll('freedTimes')
    .select([
      sql<PhasedCycle | null>`case when cycles.id is not null then json_build_object('phase', cycles.phase, 'automatic', cycles.automatic,
        'firstDate', cycles.first_date, 'lastDate', cycles.last_date, 'opensAt', extract(epoch from cycles.opens_at) * 1000) end`.as(
        'cycle',
      ),
      sql<string[]>`array(select id from services where cycle_bound and id = any(freed_times.service_ids))`.as('boundIds'),
      sql<string[]>`array(with recursive earlier as (
          select freed_times.after_id as id union select each.after_id from freed_times each join earlier on each.id = earlier.id)
        select distinct client_id from waitlist_offers where freed_time_id in (
          -- With its other seats that nobody took at the same look.
          select seat.id from earlier join freed_times given on given.id = earlier.id join freed_times seat on seat.coach_id = given.coach_id
            and seat.starts_at = given.starts_at and seat.ended_at = given.ended_at))`.as('askedBefore'),
    ])
    .where('freedTimes.coachId', '=', coachId);

async function withOffers(db: Database, rows: readonly Omit<FreedTimeFacts, 'offers'>[]): Promise<readonly FreedTimeFacts[]> {
  const offers = await listOffersOf(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, offers: offers.filter(({ freedTimeId }) => freedTimeId === row.id) }));
}

/** All of this coach that are held for the line, by start. */
export const listFreedTimes = async (db: Database, coachId: string): Promise<readonly FreedTimeFacts[]> =>
  withOffers(db, await loaded(db, coachId).where('freedTimes.state', '=', 'offering').orderBy('freedTimes.startsAt').execute());

/** One of this coach, in whatever state. */
export async function findFreedTime(db: Database, coachId: string, freedTimeId: string): Promise<FreedTimeFacts | undefined> {
  const [found] = await withOffers(db, await loaded(db, coachId).where('freedTimes.id', '=', freedTimeId).execute());
  return found;
}

interface NewFreedTime {
  readonly coachId: string;
  readonly scheduleId: string;
  readonly freed: Pick<FreedTime, 'id' | 'startsAt' | 'endsAt' | 'serviceIds' | 'cycleId'>;
  readonly cause: FreedCause;
  readonly freedAt: Instant;
  /** The one that went public here before. */
  readonly afterId?: string | null;
}

/** Times that are held from now on, each with what it takes of the coach's time: never one without the other. A statement for all of them: a morning may free hundreds. */
export async function insertFreedTimes(
  tx: Tx,
  times: readonly { readonly time: NewFreedTime; readonly claim: BookedClaim }[],
): Promise<void> {
  if (times.length === 0) return;
  const rows = times.map(({ time: { freed, freedAt, afterId = null, ...time } }) => ({
    ...time,
    ...freed,
    startsAt: new Date(freed.startsAt),
    endsAt: new Date(freed.endsAt),
    freedAt: new Date(freedAt),
    afterId,
  }));
  await sql`
    insert into freed_times (id, coach_id, schedule_id, starts_at, ends_at, service_ids, cycle_id, cause, freed_at, after_id)
    select id, "coachId", "scheduleId", "startsAt", "endsAt", "serviceIds", "cycleId", cause, "freedAt", "afterId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, "coachId" uuid, "scheduleId" uuid, "startsAt" timestamptz, "endsAt" timestamptz,
      "serviceIds" uuid[], "cycleId" uuid, cause text, "freedAt" timestamptz, "afterId" uuid)`.execute(tx);
  await insertFreedClaims(
    tx,
    times.map(({ time: { coachId, scheduleId, freed }, claim }) => ({ coachId, scheduleId, freedTimeId: freed.id, claim })),
  );
}

/** Gives back what a freed time holds. Nothing of it is freed for the line again. Gives what it held, if it did. */
export const deleteFreedClaim = (tx: Tx, freedTimeId: string) =>
  tx
    .deleteFrom('claims')
    .where('freedTimeId', '=', freedTimeId)
    .returning(['endsAt', 'blockedFrom', 'blockedUntil', 'capacity'])
    .executeTakeFirst();

/** From now on a time holds this, whose claim was taken away before: so that more can be booked there. */
export async function widenFreedTime(
  tx: Tx,
  {
    id,
    coachId,
    scheduleId,
    serviceIds,
  }: { readonly id: string; readonly coachId: string; readonly scheduleId: string; readonly serviceIds: readonly string[] },
  claim: BookedClaim,
): Promise<void> {
  await tx
    .updateTable('freedTimes')
    .set({ endsAt: new Date(claim.endsAt), serviceIds: [...serviceIds] })
    .where('id', '=', id)
    .execute();
  await insertClaim(tx, { coachId, scheduleId, serviceId: null, bookingId: null, holdId: null, freedTimeId: id }, claim);
}

/** Ends freed times: they are held no more. Whatever had ended before stays as it is. */
export async function endFreedTimes(
  tx: Tx,
  freedTimeIds: readonly string[],
  end: { readonly state: Exclude<ChainState, 'offering'>; readonly reason: FreedTimeRow['endReason']; readonly now: Instant },
): Promise<void> {
  if (freedTimeIds.length === 0) return;
  await sql`
    update freed_times set state = ${end.state}, end_reason = ${end.reason}, ended_at = ${new Date(end.now)}, due_at = null, public_at = null
    where id = any(${freedTimeIds}::uuid[]) and state = 'offering'`.execute(tx);
  await sql`delete from claims where freed_time_id = any(${freedTimeIds}::uuid[])`.execute(tx);
}

/** When something is decided again about times, and when each goes public at the latest. */
export async function setFreedDues(
  tx: Tx,
  waits: readonly { readonly freedId: string; readonly dueAt: Instant; readonly publicAt: Instant }[],
): Promise<void> {
  if (waits.length === 0) return;
  const rows = waits.map(({ freedId, dueAt, publicAt }) => ({ id: freedId, dueAt: new Date(dueAt), publicAt: new Date(publicAt) }));
  await sql`
    update freed_times set due_at = t."dueAt", public_at = t."publicAt"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as t(id uuid, "dueAt" timestamptz, "publicAt" timestamptz)
    where freed_times.id = t.id and (due_at, public_at) is distinct from (t."dueAt", t."publicAt")`.execute(tx);
}
