import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import type { Tx } from '../transaction.ts';

interface Erasing {
  readonly coachId: string;
  readonly clientIds: readonly string[];
  /** What stands where a name was that was given to one person's package. */
  readonly name: string;
  readonly now: Instant;
}

/**
 * What somebody was given and used stays as numbers, of nobody: without the words of the coach, without their account, and closed, for nobody is left to use
 * it. A name that is no template's may have been theirs. Mails about their packages keep that they were sent.
 */
export async function erasePackages(tx: Tx, { coachId, clientIds, name, now }: Erasing): Promise<void> {
  const theirs = sql`coach_id = ${coachId} and client_id = any(${clientIds}::uuid[])`;
  await sql`
    update packages set note = '', closed_at = coalesce(closed_at, ${new Date(now)}), version = version + 1,
      name = coalesce((select template.name from package_templates template where template.id = packages.template_id), ${name})
    where ${theirs}`.execute(tx);
  await sql`
    update credit_entries set reason = '', user_id = case when by = 'coach' then user_id end
    where package_id in (select id from packages where ${theirs}) and (reason <> '' or (by <> 'coach' and user_id is not null))`.execute(
    tx,
  );
  await sql`
    update mails set subject = '', text = '', html = '', last_error = null, effect = null
    where effect ->> 'kind' = 'package_mail' and effect ->> 'packageId' in (select id::text from packages where ${theirs})`.execute(tx);
}
