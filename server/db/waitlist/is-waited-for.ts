import { IN_LINE } from '../../../core/waitlist/entry/waitlist-state.ts';
import type { Database } from '../database.ts';

/** Whether anybody stands in line for dates of this cycle; or stands, or ever stood, in line for this service. */
export async function isWaitedFor(db: Database, what: { readonly cycleId: string } | { readonly serviceId: string }): Promise<boolean> {
  const entries = db.selectFrom('waitlistEntries').select('id').limit(1);
  const row =
    'cycleId' in what
      ? await entries.where('cycleId', '=', what.cycleId).where('state', 'in', IN_LINE).executeTakeFirst()
      : await entries.where('serviceId', '=', what.serviceId).executeTakeFirst();
  return row !== undefined;
}
