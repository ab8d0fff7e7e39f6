import type { z } from 'zod';
import type { CreditEntryView } from '../../../contract/packages/package-view.ts';
import { momentOf } from '../../../core/time/moment.ts';
import type { EntryDetails } from '../../db/packages/list-entries.ts';

/** A session as both sides' clocks show it; null where the line is about none. */
function bookingOf(entry: EntryDetails, coachTimeZone: string): z.input<typeof CreditEntryView>['booking'] {
  const { bookingId, serviceName, startsAt, endsAt, clientTimeZone } = entry;
  if (bookingId === null || serviceName === null || startsAt === null || endsAt === null || clientTimeZone === null) return null;
  return {
    id: bookingId,
    serviceName,
    coachTime: momentOf(coachTimeZone, startsAt, endsAt),
    clientTime: momentOf(clientTimeZone, startsAt, endsAt),
  };
}

/** One line of the ledger. */
export const creditEntryView = (entry: EntryDetails, coachTimeZone: string): z.input<typeof CreditEntryView> => ({
  id: entry.id,
  kind: entry.kind,
  amount: entry.amount,
  balance: entry.balance,
  reason: entry.reason,
  by: entry.by,
  byName: entry.byName,
  at: new Date(entry.at).toISOString(),
  booking: bookingOf(entry, coachTimeZone),
});
