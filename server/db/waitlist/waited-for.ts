import { IN_LINE } from '../../../core/waitlist/entry/waitlist-state.ts';
import type { WaitedFor } from '../../../core/waitlist/opened/opened-until.ts';
import type { Database } from '../database.ts';

/** What is waited for with this coach; undefined where nobody waits. */
export async function loadWaitedFor(db: Database, coachId: string): Promise<WaitedFor | undefined> {
  const inLine = db.selectFrom('waitlistEntries').where('coachId', '=', coachId).where('state', 'in', IN_LINE);
  const services = await db
    .selectFrom('services')
    .select(['scheduleId', 'rules', 'cycleBound'])
    .where('coachId', '=', coachId)
    .where('id', 'in', inLine.select('serviceId'))
    .execute();
  if (services.length === 0) return undefined;
  const isBound = services.some(({ cycleBound }) => cycleBound);
  const [slot, cycle] = await Promise.all([
    inLine.where('slotAt', 'is not', null).select('slotAt').orderBy('slotAt', 'desc').limit(1).executeTakeFirst(),
    isBound
      ? db.selectFrom('cycles').where('coachId', '=', coachId).select('lastDate').orderBy('lastDate', 'desc').limit(1).executeTakeFirst()
      : undefined,
  ]);
  return { services, lastSlotAt: slot?.slotAt ?? null, lastCycleDate: cycle?.lastDate ?? null };
}
