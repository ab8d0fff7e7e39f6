import { sql } from 'kysely';
import type { PlanRow } from '../../../core/cycles/plan/plan-changes.ts';
import type { RegularPattern } from '../../../core/cycles/roster/regular-pattern.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Tx } from '../transaction.ts';

interface Owner {
  readonly coachId: string;
  readonly cycleId: string;
}

/** A thousand regulars at once, as one JSON text: as many parameters would be too many. */
const json = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::json`;

type Part = Pick<RegularPattern, 'frequency' | 'weekday' | 'minute'> & {
  readonly priority: number;
  readonly regularId: string;
  readonly clientId: string;
};

/** The part of these regulars in the cycle, as the roster has them now. What was sent before stays as it was agreed. */
export const upsertParts = (tx: Tx, { coachId, cycleId }: Owner, regulars: readonly Part[]) =>
  sql`
    insert into cycle_regulars (cycle_id, coach_id, regular_id, client_id, frequency, weekday, minute, priority)
    select ${cycleId}, ${coachId}, regular_id, client_id, frequency, weekday, minute, priority
    from json_to_recordset(${json(
      regulars.map(({ regularId, clientId, frequency, weekday, minute, priority }) => ({
        regular_id: regularId,
        client_id: clientId,
        frequency,
        weekday,
        minute,
        priority,
      })),
    )}) as part(regular_id uuid, client_id uuid, frequency text, weekday smallint, minute smallint, priority smallint)
    on conflict (cycle_id, regular_id) do update
      set frequency = excluded.frequency, weekday = excluded.weekday, minute = excluded.minute, priority = excluded.priority
      where cycle_regulars.sent_at is null and (cycle_regulars.frequency, cycle_regulars.weekday, cycle_regulars.minute, cycle_regulars.priority)
        is distinct from (excluded.frequency, excluded.weekday, excluded.minute, excluded.priority)`.execute(tx);

const columns = ({ state, date, minute, why }: PlanRow) => ({ state, date, minute, why });

export const insertPlanned = (tx: Tx, { coachId, cycleId }: Owner, rows: readonly (PlanRow & { readonly id: string })[], now: Instant) =>
  sql`
    insert into placements (id, coach_id, cycle_id, regular_id, client_id, due_on, state, date, minute, why, created_at)
    select planned.id, ${coachId}, ${cycleId}, regular_id, regulars.client_id, due_on, state, date, planned.minute, why, ${new Date(now)}
    from json_to_recordset(${json(
      rows.map((row) => ({ ...columns(row), id: row.id, regular_id: row.regularId, due_on: row.dueOn })),
    )}) as planned(id uuid, regular_id uuid, due_on date, state text, date date, minute smallint, why jsonb)
    join regulars on regulars.id = regular_id`.execute(tx);

/** Their versions grow by one. */
export const updatePlanned = (tx: Tx, rows: readonly (PlanRow & { readonly id: string })[]) =>
  sql`
    update placements set state = planned.state, date = planned.date, minute = planned.minute, why = planned.why, pinned = false,
      version = placements.version + 1
    from json_to_recordset(${json(rows.map((row) => ({ ...columns(row), id: row.id })))})
      as planned(id uuid, state text, date date, minute smallint, why jsonb)
    where placements.id = planned.id`.execute(tx);

/** Of the cycle, and only what was never sent. */
export const deletePlanned = (tx: Tx, cycleId: string, placementIds: readonly string[]) =>
  sql`
    delete from placements where cycle_id = ${cycleId} and booking_id is null and id = any(${placementIds}::uuid[])`.execute(tx);

/** Parts in which nothing is left: no visit, nothing sent, nothing said. */
export const deleteEmptyParts = (tx: Tx, cycleId: string) =>
  sql`
    delete from cycle_regulars as part where cycle_id = ${cycleId} and sent_at is null and wish is null
      and not exists (select from placements where placements.cycle_id = part.cycle_id and placements.regular_id = part.regular_id)`.execute(
    tx,
  );
