import { type RawBuilder, sql } from 'kysely';
import type { PhasedCycle } from '../../../core/cycles/phases/phase-at.ts';
import type { WaitlistMailStanding } from '../../../core/waitlist/notices/waitlist-mail-verdict.ts';
import { lockCoachById } from '../coaches.ts';
import type { Database } from '../database.ts';
import type { Tx } from '../transaction.ts';

const instant = (column: string) => sql`extract(epoch from ${sql.ref(column)}) * 1000`;

/** How an entry stands that a mail is about, and the offer, where it is about one; each by an expression for its id. Null once the entry is gone. */
export const waitlistMailStanding = (entryId: RawBuilder<unknown>, offerId: RawBuilder<unknown>) => sql<WaitlistMailStanding | null>`(
  select json_build_object('state', entry.state, 'expiresAt', ${instant('entry.expires_at')},
    'isBack', exists (select from waitlist_entries later where later.coach_id = entry.coach_id and later.client_id = entry.client_id
      and later.service_id = entry.service_id and later.cycle_id is not distinct from entry.cycle_id
      and later.slot_at is not distinct from entry.slot_at and later.id <> entry.id and later.state in ('waiting', 'paused', 'offered')),
    'clientState', clients.state, 'showPosition', (coaches.waitlist_rules ->> 'showPosition')::boolean, 'toldAt', ${instant('entry.told_at')},
    'zone', coaches.time_zone,
    'offer', (select json_build_object('state', offers.state, 'until', ${instant('offers.until')},
        'told', exists (select from mails told where told.effect ->> 'kind' = 'waitlist_mail' and told.effect ->> 'entryId' = entry.id::text
          and told.effect ->> 'offerId' = offers.id::text and told.effect ->> 'event' = 'offered' and told.state <> 'failed'),
        'tookAnother', exists (select from waitlist_offers taken where taken.client_id = offers.client_id and taken.state = 'accepted'
          and taken.answered_at = offers.answered_at))
      from waitlist_offers offers where offers.id = ${offerId} and offers.entry_id = entry.id),
    'cycle', (select json_build_object('phase', cycles.phase, 'automatic', cycles.automatic, 'opensAt', ${instant('cycles.opens_at')},
        'firstDate', cycles.first_date, 'lastDate', cycles.last_date) from cycles where cycles.id = entry.cycle_id))
  from waitlist_entries entry join clients on clients.id = entry.client_id join coaches on coaches.id = entry.coach_id
  where entry.id = ${entryId})`;

interface Subject {
  readonly coachId: string;
  readonly entryId: string;
  readonly offerId: string | null;
}

/**
 * How an entry and its offer stand, and under which address its client is reached. They stay so until the end of this transaction: under the coach's lock, for
 * whoever changes them holds it too.
 */
export async function lockWaitlistMailStanding(
  tx: Tx,
  { coachId, entryId, offerId }: Subject,
): Promise<(WaitlistMailStanding & { readonly clientEmail: string }) | undefined> {
  if (!(await lockCoachById(tx, coachId))) return undefined;
  const row = await tx
    .selectFrom('waitlistEntries')
    .innerJoin('clients', 'clients.id', 'waitlistEntries.clientId')
    .select(['clients.email as clientEmail', waitlistMailStanding(sql`${entryId}::uuid`, sql`${offerId}::uuid`).as('standing')])
    .where('waitlistEntries.id', '=', entryId)
    .executeTakeFirst();
  return row?.standing ? { ...row.standing, clientEmail: row.clientEmail } : undefined;
}

const cycle = sql<(PhasedCycle & { readonly name: string }) | null>`(
  select json_build_object('name', cycles.name, 'phase', cycles.phase, 'automatic', cycles.automatic, 'opensAt', ${instant('cycles.opens_at')},
    'firstDate', cycles.first_date, 'lastDate', cycles.last_date) from cycles where cycles.id = waitlist_entries.cycle_id)`;

/** All that a mail about somebody's place in line says, and to whom. */
export const findWaitlistMailFacts = (db: Database, entryId: string) =>
  db
    .selectFrom('waitlistEntries')
    .innerJoin('coaches', 'coaches.id', 'waitlistEntries.coachId')
    .innerJoin('clients', 'clients.id', 'waitlistEntries.clientId')
    .innerJoin('services', 'services.id', 'waitlistEntries.serviceId')
    .selectAll('waitlistEntries')
    .select([
      'coaches.slug as coachSlug',
      'coaches.visibility as coachVisibility',
      'coaches.name as coachName',
      'coaches.email as coachEmail',
      'coaches.timeZone as coachTimeZone',
      'coaches.waitlistRules',
      'clients.name as clientName',
      'clients.email as clientEmail',
      'clients.phone as clientPhone',
      'services.name as serviceName',
      'services.slug as serviceSlug',
      'services.visibility as serviceVisibility',
      'services.location',
    ])
    .select(cycle.as('cycle'))
    .where('waitlistEntries.id', '=', entryId)
    .executeTakeFirst();
