import { PgBoss } from 'pg-boss';
import { EFFECT_KINDS } from './effects.ts';

/** A day of growing pauses: 10 s, 20 s, 40 s … at most an hour apart. After that a job stands as failed until a person tries it again. */
const RETRY = { retryLimit: 30, retryDelay: 10, retryBackoff: true, retryDelayMax: 3600 };
const DAYS = 24 * 60 * 60;

/**
 * Opens the job queue in the application's database and makes sure of its queues. Processes may start together. Jobs kept for a month, so
 * that a repeated key is known as done.
 */
export async function openBoss(connectionString: string, onError: (error: Error) => void): Promise<PgBoss> {
  const boss = new PgBoss({ connectionString, max: 4, application_name: 'perennial-jobs', useListenNotify: true });
  boss.on('error', onError);
  await boss.start();
  for (const kind of EFFECT_KINDS) {
    await boss.createQueue(kind, { ...RETRY, notify: true, expireInSeconds: 120, deleteAfterSeconds: 30 * DAYS, retentionSeconds: 30 * DAYS });
  }
  return boss;
}
