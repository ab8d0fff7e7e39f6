import type { PgBoss } from 'pg-boss';
import { advanceCycles } from './sweeps/advance-cycles.ts';
import { askRenewals } from './sweeps/ask-renewals.ts';
import { checkZoneData } from './sweeps/check-zone-data.ts';
import { deleteOldRows } from './sweeps/delete-old-rows.ts';
import { expireEntries } from './sweeps/expire-entries.ts';
import { expirePackages } from './sweeps/expire-packages.ts';
import { expireRequests } from './sweeps/expire-requests.ts';
import { markOverSessions } from './sweeps/mark-over-sessions.ts';
import { notifyPackages } from './sweeps/notify-packages.ts';
import { recountGuarantee } from './sweeps/recount-guarantee.ts';
import { remindOfForms } from './sweeps/remind-of-forms.ts';
import { remindRegulars } from './sweeps/remind-regulars.ts';
import { tellOpenings } from './sweeps/tell-openings.ts';
import { tellPositions } from './sweeps/tell-positions.ts';
import { runWaitlist } from './sweeps/run-waitlist.ts';
import type { CycleSweepContext } from './sweeps/cycle-sweep-context.ts';
import type { SweepContext } from './sweeps/sweep-context.ts';

/** Names as queues are called, times as cron writes them, in UTC. */
const SWEEPS = [
  { name: 'recount_guarantee', cron: '10 3 * * *', run: recountGuarantee },
  { name: 'delete_old_rows', cron: '40 3 * * *', run: deleteOldRows },
  { name: 'mark_over_sessions', cron: '*/5 * * * *', run: markOverSessions },
  { name: 'advance_cycles', cron: '* * * * *', run: advanceCycles },
  { name: 'expire_requests', cron: '* * * * *', run: expireRequests },
  { name: 'expire_packages', cron: '* * * * *', run: expirePackages },
  { name: 'notify_packages', cron: '*/5 * * * *', run: notifyPackages },
  { name: 'ask_renewals', cron: '*/10 * * * *', run: askRenewals },
  { name: 'remind_of_forms', cron: '*/10 * * * *', run: remindOfForms },
  { name: 'remind_regulars', cron: '*/5 * * * *', run: remindRegulars },
  { name: 'tell_openings', cron: '*/5 * * * *', run: tellOpenings },
  { name: 'tell_positions', cron: '*/10 * * * *', run: tellPositions },
  { name: 'expire_waitlist', cron: '* * * * *', run: expireEntries },
  { name: 'run_waitlist', cron: '* * * * *', run: runWaitlist },
  { name: 'check_zone_data', cron: '55 3 * * *', run: (ctx: SweepContext) => checkZoneData(ctx) },
] as const;

/**
 * The queue hands each run to one process only, however many there are. At start the zone data is looked at as well, and so are cycles,
 * requests, waitlists, packages and series: their dates may have come while nothing ran.
 */
export async function startSweeps(boss: PgBoss, ctx: CycleSweepContext): Promise<void> {
  for (const { name, cron, run } of SWEEPS) {
    await boss.createQueue(name, { policy: 'stately', retryLimit: 3, retryDelay: 60, retryBackoff: true, notify: true });
    await boss.work(name, { notifyPollingIntervalSeconds: 60 }, () => run(ctx));
    await boss.schedule(name, cron, null, { tz: 'UTC' });
  }
  await boss.send('check_zone_data');
  await boss.send('advance_cycles');
  await boss.send('expire_requests');
  await boss.send('expire_waitlist');
  await boss.send('run_waitlist');
  await boss.send('expire_packages');
  await boss.send('notify_packages');
  await boss.send('ask_renewals');
  await boss.send('remind_of_forms');
}
