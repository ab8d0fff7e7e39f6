import type { Health } from '../../../contract/system.ts';
import { faultsIn, loadGuarantee } from '../../db/upkeep/guarantee.ts';
import { readDatabaseHealth, readJobHealth, readMailHealth } from '../../db/upkeep/health.ts';
import type { HttpContext } from '../http-context.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

/** How the installation is, asked of the database when somebody looks. */
export async function health({ database, action, installation }: HttpContext): Promise<Health> {
  const now = action.clock.now();
  const [db, jobs, mail, guarantee] = await Promise.all([
    readDatabaseHealth(database),
    readJobHealth(database, now),
    readMailHealth(database, now),
    loadGuarantee(database),
  ]);
  return {
    version: installation.version,
    startedAt: iso(installation.startedAt),
    database: db,
    jobs: { ...jobs, oldestWaitingAt: jobs.oldestWaitingAt === null ? null : iso(jobs.oldestWaitingAt) },
    mail: { ...mail, mode: installation.mailMode, lastSentAt: mail.lastSentAt === null ? null : iso(mail.lastSentAt) },
    guarantee: guarantee ? { at: iso(guarantee.at), broken: faultsIn(guarantee) } : null,
    zoneData: { version: installation.zoneData },
  };
}
