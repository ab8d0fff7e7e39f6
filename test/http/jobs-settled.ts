import { sql } from 'kysely';
import { expect } from 'vitest';
import type { Database } from '../../server/db/database.ts';

const KINDS = [
  'booking_mail',
  'bookings_mail',
  'request_mail',
  'series_mail',
  'placements_mail',
  'cycle_mail',
  'form_mail',
  'package_mail',
  'waitlist_mail',
] as const;

/** Lets the seconds pass in which things can be undone: what waits for them is due now. */
export const dueNow = (db: Database, kinds: readonly (typeof KINDS)[number][] = KINDS) =>
  sql`update pgboss.job set start_after = now() where state in ('created', 'retry') and name in (${sql.join(kinds)})`.execute(db);

/**
 * From now on a mail that waits because it may be undone waits until `dueNow` or `jobsSettled` lets it go: what a test does before that is done in time,
 * however slow the machine is. For a database of the test's own.
 */
export async function holdUndoable(db: Database): Promise<void> {
  await sql`create function public.hold_undoable() returns trigger language plpgsql as
    $$ begin new.start_after := now() + interval '1 day'; return new; end $$`.execute(db);
  await sql`create trigger hold_undoable before insert on pgboss.job for each row
    when (new.name like '%mail' and new.start_after > now() + interval '1 second') execute function public.hold_undoable()`.execute(db);
}

/** Resolves when every mail about bookings and cycles has left, or will not. */
export async function jobsSettled(db: Database): Promise<void> {
  await expect
    .poll(
      async () => {
        await dueNow(db);
        const { rows } = await sql<{ name: string }>`select name from pgboss.job
          where state in ('created', 'retry', 'active') and name in (${sql.join(KINDS)})`.execute(db);
        return rows.length;
      },
      // What hangs on an undo is asked again until that is over: not so often that its tries run out.
      { timeout: 60_000, interval: 200 },
    )
    .toBe(0);
}

/** Resolves when none of the mails that wait is being tried, and none will be until `dueNow`: what happens in between comes before all of them. */
export async function mailsParked(db: Database): Promise<void> {
  await expect
    .poll(
      async () => {
        await sql`update pgboss.job set start_after = now() + interval '1 hour'
          where state in ('created', 'retry') and name in (${sql.join(KINDS)})`.execute(db);
        const { rows } = await sql`select from pgboss.job where state in ('created', 'retry', 'active') and name in (${sql.join(KINDS)})
          and (state = 'active' or start_after < now() + interval '1 minute')`.execute(db);
        return rows.length;
      },
      { timeout: 60_000, interval: 100 },
    )
    .toBe(0);
}

/** What became of the mails about a booking, by event and reader: `cancelled client: sent`. In the order they were caused. */
export async function mailOutcomes(db: Database, bookingId: string): Promise<readonly string[]> {
  const { rows } = await sql<{ said: string }>`select concat(data->>'event', ' ', data->>'to', ': ', output->>'outcome') as said
    from pgboss.job where name = 'booking_mail' and data->>'bookingId' = ${bookingId} order by created_on, data->>'to'`.execute(db);
  return rows.map(({ said }) => said);
}
