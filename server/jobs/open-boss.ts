import { PgBoss } from 'pg-boss';
import { EFFECT_KINDS } from './effects.ts';

export interface RetryPlan {
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly retryBackoff: boolean;
  readonly retryDelayMax: number;
}

/** A day of growing pauses: 10 s, 20 s, 40 s … at most an hour apart. After that a job stands as failed until a person tries it again. */
const A_DAY_OF_TRIES: RetryPlan = { retryLimit: 30, retryDelay: 10, retryBackoff: true, retryDelayMax: 3600 };
const DAYS = 24 * 60 * 60;
/** The job of a process that died is taken over after half a minute without a sign of life, seen by a look every half minute. */
const HALF_A_MINUTE = 30;

/**
 * Opens the job queue in the application's database and makes sure of its queues. Processes may start together. Jobs kept for a month, so
 * that a repeated key is known as done.
 */
export async function openBoss(
  connectionString: string,
  onError: (error: Error) => void,
  retry: RetryPlan = A_DAY_OF_TRIES,
): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString,
    max: 4,
    application_name: 'perennial-jobs',
    useListenNotify: true,
    monitorIntervalSeconds: HALF_A_MINUTE,
    superviseIntervalSeconds: HALF_A_MINUTE,
  });
  boss.on('error', onError);
  await boss.start();
  const settings = {
    ...retry,
    notify: true,
    expireInSeconds: 600,
    heartbeatSeconds: HALF_A_MINUTE,
    deleteAfterSeconds: 30 * DAYS,
    retentionSeconds: 30 * DAYS,
  };
  for (const kind of EFFECT_KINDS) {
    await boss.createQueue(kind, settings);
    // A queue that was there already keeps the settings of the version that made it, unless told.
    await boss.updateQueue(kind, settings);
  }
  return boss;
}
