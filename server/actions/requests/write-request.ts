import type { Actor } from '../../../core/identity/actor.ts';
import type { BookingRequest } from '../../../core/requests/booking-request.ts';
import type { NewRequest } from '../../../core/requests/new-request.ts';
import { requestMails } from '../../../core/requests/request-mails.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { insertRequest } from '../../db/requests/requests.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

interface Asked {
  readonly coachId: string;
  readonly clientId: string;
  /** All that was asked for in this step; they are written already. */
  readonly bookingIds: readonly string[];
}

/** Writes one request for the bookings of one step, its audit entry and the mails to both sides. Where nothing has to be asked it does nothing. */
export async function writeRequest(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  { coachId, clientId, bookingIds }: Asked,
  asked: NewRequest | null,
): Promise<void> {
  if (!asked) return;
  const request: BookingRequest = {
    ...asked,
    id: ctx.newId(),
    coachId,
    clientId,
    state: 'open',
    waitsFor: 'coach',
    declineReason: '',
    askedAt: ctx.clock.now(),
    decidedAt: null,
    version: 1,
  };
  await Promise.all([
    insertRequest(tx, request, bookingIds),
    insertAuditEntry(tx, actor, {
      coachId,
      action: 'request.asked',
      subject: ['request', request.id],
      after: { bookingIds, reasons: asked.reasons, answerBy: asked.answerBy },
    }),
    ctx.enqueue(tx, requestMails(request, 'asked', ['client', 'coach'])),
  ]);
}
