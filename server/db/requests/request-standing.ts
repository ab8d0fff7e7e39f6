import type { RequestStanding } from '../../../core/requests/mails/request-mail-verdict.ts';
import type { Tx } from '../transaction.ts';

interface HeldStanding extends RequestStanding {
  readonly clientEmail: string;
}

/** How a request stands now, and whose it is. Nobody can answer it, or cancel one of its sessions, before this transaction ends. */
export async function lockRequestStanding(tx: Tx, requestId: string): Promise<HeldStanding | undefined> {
  const request = await tx
    .selectFrom('requests')
    .select(['state', 'waitsFor', 'answerBy', 'version'])
    .where('id', '=', requestId)
    .forShare()
    .executeTakeFirst();
  const bookings = await tx
    .selectFrom('bookings')
    .select(['status', 'sequence', 'startsAt', 'endsAt', 'cancelledBy', 'cancelledAt', 'clientEmail'])
    .where('requestId', '=', requestId)
    .orderBy('id')
    .forShare()
    .execute();
  const [first] = bookings;
  return (
    request && first && { ...request, clientEmail: first.clientEmail, bookings: bookings.map((each) => ({ ...each, openRequestId: null })) }
  );
}
