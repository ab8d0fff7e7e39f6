import { sql } from 'kysely';
import type { Tx } from '../../transaction.ts';

interface Records {
  readonly coachId: string;
  readonly keptId: string;
  readonly otherId: string;
}

/** What was told and asked of either counts for both. What they said about the cycle is the kept one's word, where the kept one was asked. */
const joinParts = (tx: Tx, kept: string, other: string) =>
  sql`
    update cycle_regulars as kept set
      wish = case when kept.sent_at is null then other.wish else kept.wish end,
      wish_at = case when kept.sent_at is null then other.wish_at else kept.wish_at end,
      told_before = case when kept.sent_at is null then other.told_before else kept.told_before end,
      message = coalesce(nullif(kept.message, ''), other.message),
      rounds = greatest(kept.rounds, other.rounds), sent_at = least(kept.sent_at, other.sent_at), seen_at = least(kept.seen_at, other.seen_at),
      reminders = greatest(kept.reminders, other.reminders), reminded_at = greatest(kept.reminded_at, other.reminded_at),
      answers = kept.answers + other.answers, answered_at = greatest(kept.answered_at, other.answered_at)
    from cycle_regulars as other
    where kept.regular_id = ${kept} and other.regular_id = ${other} and other.cycle_id = kept.cycle_id`.execute(tx);

/** Cycles that only the other one had a part in become the kept one's. */
const moveParts = (tx: Tx, kept: string, other: string) =>
  sql`
    insert into cycle_regulars (cycle_id, regular_id, coach_id, client_id, frequency, weekday, minute, priority, wish, wish_at, message, rounds,
      sent_at, told_before, seen_at, reminders, reminded_at, answers, answered_at)
    select cycle_id, ${kept}, coach_id, client_id, frequency, weekday, minute, priority, wish, wish_at, message, rounds,
      sent_at, told_before, seen_at, reminders, reminded_at, answers, answered_at
    from cycle_regulars as other where regular_id = ${other}
      and not exists (select from cycle_regulars as kept where kept.regular_id = ${kept} and kept.cycle_id = other.cycle_id)`.execute(tx);

/** Where both were planned in one cycle, the kept one's plan holds: of the other's dates those that nobody was told of are gone. */
const dropDoublePlans = (tx: Tx, kept: string, other: string) =>
  sql`
    delete from placements as other where regular_id = ${other} and booking_id is null
      and exists (select from cycle_regulars as kept where kept.regular_id = ${kept} and kept.cycle_id = other.cycle_id)`.execute(tx);

/** A visit whose day of the rhythm the kept one has too is one more beside it. */
const movePlacements = (tx: Tx, kept: string, other: string) =>
  sql`
    update placements as moved set regular_id = ${kept}, version = version + 1, due_on = case
      when exists (select from placements as there
        where there.regular_id = ${kept} and there.cycle_id = moved.cycle_id and there.due_on = moved.due_on) then null
      else moved.due_on end
    where regular_id = ${other}`.execute(tx);

/** What the coach wrote of either stays readable; the rest stays as it was agreed with the kept one. */
const joinEntries = (tx: Tx, kept: string, other: string) =>
  sql`
    update regulars as kept set
      notes = left(concat_ws(E'\\n\\n', nullif(kept.notes, ''), nullif(other.notes, '')), 4000),
      started_on = least(kept.started_on, other.started_on), version = kept.version + 1
    from regulars as other where kept.id = ${kept} and other.id = ${other}`.execute(tx);

/** Mails on their way, and those that may be sent again or forgotten, are the kept one's: they say what holds when they leave. */
async function moveMails(tx: Tx, kept: string, other: string): Promise<void> {
  await sql`
    update pgboss.job set data = jsonb_set(data, '{regularId}', to_jsonb(${kept}::text))
    where name = 'placements_mail' and data->>'regularId' = ${other}`.execute(tx);
  await sql`update mails set effect = jsonb_set(effect, '{regularId}', to_jsonb(${kept}::text)) where effect->>'regularId' = ${other}`.execute(
    tx,
  );
}

async function joinRegulars(tx: Tx, kept: string, other: string): Promise<void> {
  await dropDoublePlans(tx, kept, other);
  await joinParts(tx, kept, other);
  await moveParts(tx, kept, other);
  await movePlacements(tx, kept, other);
  await joinEntries(tx, kept, other);
  await moveMails(tx, kept, other);
  await tx.deleteFrom('cycleRegulars').where('regularId', '=', other).execute();
  await tx.deleteFrom('regulars').where('id', '=', other).execute();
}

/** The place on the roster of a record that becomes part of another, and its part in every cycle, are the kept one's from now on. */
export async function mergeRegulars(tx: Tx, { coachId, keptId, otherId }: Records): Promise<void> {
  const entries = await tx
    .selectFrom('regulars')
    .select(['id', 'clientId'])
    .where('coachId', '=', coachId)
    .where('clientId', 'in', [keptId, otherId])
    .execute();
  const [kept, other] = [keptId, otherId].map((clientId) => entries.find((entry) => entry.clientId === clientId)?.id);
  if (other === undefined) return;
  if (kept !== undefined) await joinRegulars(tx, kept, other);
  else
    await tx
      .updateTable('regulars')
      .set((eb) => ({ clientId: keptId, version: eb('version', '+', 1) }))
      .where('id', '=', other)
      .execute();
  await tx.updateTable('cycleRegulars').set({ clientId: keptId }).where('coachId', '=', coachId).where('clientId', '=', otherId).execute();
  await tx.updateTable('placements').set({ clientId: keptId }).where('coachId', '=', coachId).where('clientId', '=', otherId).execute();
}
