import { sql } from 'kysely';
import type { Span } from '../../../core/time/span.ts';
import type { Database } from '../database.ts';

interface Times {
  readonly freed: number;
  readonly filled: number;
  readonly wentPublic: number;
  readonly takenBack: number;
  readonly running: number;
  readonly medianMinutesToFill: number | null;
}
interface Offers {
  readonly offers: number;
  readonly accepted: number;
  readonly declined: number;
  readonly ranOut: number;
  readonly withdrawn: number;
}
interface People {
  readonly joined: number;
  readonly booked: number;
}
export type WaitlistFigures = Times & Offers & People;

const one = async <T>(query: Promise<{ rows: readonly T[] }>): Promise<T> => {
  const { rows } = await query;
  if (!rows[0]) throw new Error('A count always has a row.');
  return rows[0];
};

/** What fell free in the span while somebody waited; what the coach offered of their open time fell free for nobody. */
const times = (db: Database, coachId: string, { from, until }: Span) =>
  one(
    sql<Times>`
    select count(*)::int as freed, count(*) filter (where time.state = 'taken')::int as filled,
      count(*) filter (where time.state = 'public')::int as went_public, count(*) filter (where time.state = 'taken_back')::int as taken_back,
      count(*) filter (where time.state = 'offering')::int as running,
      (percentile_cont(0.5) within group (order by extract(epoch from offer.answered_at - time.freed_at) / 60))::int as median_minutes_to_fill
    from freed_times as time
    left join waitlist_offers as offer on offer.freed_time_id = time.id and offer.state = 'accepted' and time.state = 'taken'
    where time.coach_id = ${coachId} and time.cause <> 'by_hand' and time.freed_at >= ${new Date(from)} and time.freed_at < ${new Date(until)}`.execute(
      db,
    ),
  );

/** Offers made in the span, by the line's order or by hand. */
const offers = (db: Database, coachId: string, { from, until }: Span) =>
  one(
    sql<Offers>`
    select count(*)::int as offers, count(*) filter (where state = 'accepted')::int as accepted, count(*) filter (where state = 'declined')::int as declined,
      count(*) filter (where state = 'ran_out')::int as ran_out, count(*) filter (where state = 'withdrawn')::int as withdrawn
    from waitlist_offers
    where coach_id = ${coachId} and offered_at >= ${new Date(from)} and offered_at < ${new Date(until)}`.execute(db),
  );

/** Who joined in the span, and how many of those places led to a booking by now: those who wish to come regularly stay in line after one. */
const people = (db: Database, coachId: string, { from, until }: Span) =>
  one(
    sql<People>`
    select count(*)::int as joined, count(*) filter (where state = 'booked'
      or exists (select from waitlist_offers where entry_id = waitlist_entries.id and waitlist_offers.state = 'accepted'))::int as booked
    from waitlist_entries
    where coach_id = ${coachId} and signed_up_at >= ${new Date(from)} and signed_up_at < ${new Date(until)}`.execute(db),
  );

/** How the waitlist did in a span of time. */
export async function loadWaitlistFigures(db: Database, coachId: string, span: Span): Promise<WaitlistFigures> {
  const [ofTimes, ofOffers, ofPeople] = await Promise.all([times(db, coachId, span), offers(db, coachId, span), people(db, coachId, span)]);
  return { ...ofTimes, ...ofOffers, ...ofPeople };
}
