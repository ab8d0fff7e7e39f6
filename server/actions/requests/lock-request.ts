import type { ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import type { BookingRequest } from '../../../core/requests/booking-request.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { type CoachRow, lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import { findRequest } from '../../db/requests/requests.ts';
import type { Tx } from '../../db/transaction.ts';

/** A request as its coach looked at it. */
export interface SeenRequest {
  readonly coachId: string;
  readonly requestId: string;
  /** Undefined: however it stands. */
  readonly version: number | undefined;
}

/** Takes the coach's lock and loads one of their requests. What was said meanwhile must be read first; what is over is over, whatever was seen. */
export async function lockRequest(
  tx: Tx,
  actor: Actor,
  { coachId, requestId, version }: SeenRequest,
): Promise<Result<{ readonly coach: CoachRow; readonly request: BookingRequest }, NotFound | ChangedMeanwhile>> {
  const coach = await lockPractice(tx, actor, coachId);
  const request = coach && (await findRequest(tx, coach.id, requestId));
  if (!coach || !request) return refuse(NOT_FOUND);
  if (version !== undefined && version !== request.version && request.state === 'open')
    return refuse(await loadChangedMeanwhile(tx, 'request', request, version));
  return ok({ coach, request });
}
