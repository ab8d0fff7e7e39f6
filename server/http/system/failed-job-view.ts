import type { FailedJob } from '../../../contract/system.ts';
import type { FailedJobRow } from '../../db/upkeep/failed-jobs.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

/** A job that gave up: whose session or account it was about, as far as it still exists. */
export function failedJobView({ bookingId, coachName, clientName, startsAt, timeZone, ...job }: FailedJobRow): FailedJob {
  const isThere = bookingId !== null && coachName !== null && clientName !== null && startsAt !== null && timeZone !== null;
  const booking = isThere ? { id: bookingId, coachName, clientName, startsAt: iso(startsAt), timeZone } : null;
  return { ...job, failedAt: iso(job.failedAt), booking };
}
