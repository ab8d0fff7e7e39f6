import type { BookingParty } from '../../../core/bookings/booking.ts';
import { clientOf } from '../../../core/bookings/client-of.ts';
import type { BookingDecision } from '../../../core/bookings/decide-booking.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { Series } from '../../../core/series/series.ts';
import { seriesOutlook } from '../../../core/series/series-outlook.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { insertClient } from '../../db/clients/write-client.ts';
import { insertSeries } from '../../db/series/series.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import type { Booked } from '../bookings/write-booking.ts';
import { loggedPlan } from './logged-plan.ts';
import { writeSeriesBookings } from './write-series-bookings.ts';

export interface SeriesToWrite {
  readonly seriesId: string;
  readonly plan: Series;
  /** One at least, as `decideDates` gave them; those of a request carry its id, and it is written before. */
  readonly bookings: readonly BookingDecision[];
  readonly bookedBy: BookingParty;
}

interface Writing {
  /** The client is somebody new, and not written yet. */
  readonly newClient: boolean;
  readonly provenClient: boolean;
}

/**
 * Writes a decided new series inside the caller's transaction under the coach's lock: the client if new, the plan, its bookings with claims, links and
 * audit entries. Mails are the caller's: a series that is booked is told in one, one that is asked for by its request. Gives its bookings by start.
 */
export async function writeSeries(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  { seriesId, plan, bookings, bookedBy }: SeriesToWrite,
  { newClient, provenClient }: Writing,
): Promise<readonly Booked[]> {
  const [first] = bookings;
  if (!first) return [];
  const { coachId, clientId, serviceId, createdAt } = first.booking;
  if (newClient) await insertClient(tx, clientOf(first.booking));
  await insertSeries(tx, { id: seriesId, coachId, clientId, serviceId, plan, bookedBy, createdAt, ...seriesOutlook(plan) });
  const booked = await writeSeriesBookings(ctx, tx, actor, bookings, { provenClient });
  await insertAuditEntry(tx, actor, {
    coachId,
    action: 'series.booked',
    subject: ['series', seriesId],
    after: { ...loggedPlan(plan), serviceId },
  });
  return booked;
}
