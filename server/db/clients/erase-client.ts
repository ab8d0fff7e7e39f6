import { sql } from 'kysely';
import type { Instant } from '../../../core/time/instant.ts';
import { eraseCycleTraces } from '../cycles/erase-cycle-traces.ts';
import { eraseRegulars } from '../cycles/roster/erase-regulars.ts';
import type { Tx } from '../transaction.ts';
import { eraseAnswers } from '../forms/answers.ts';
import { erasePackages } from '../packages/erase-packages.ts';
import { eraseRequests } from '../requests/erase-requests.ts';
import { eraseSeries } from '../series/erase-series.ts';
import { eraseEntries } from '../waitlist/erase-entries.ts';
import { eraseLooseMails } from './erase-loose-mails.ts';
import { eraseSignInLinks } from './erase-sign-in-links.ts';
import { listClientAddresses } from './list-client-addresses.ts';

export interface Erased {
  /** What stands where the name was. */
  readonly name: string;
  /** The address of a record from now on, by its id. */
  readonly addressOf: (clientId: string) => string;
  readonly now: Instant;
}

/** Where a person left traces. */
interface Traces {
  readonly bookingIds: readonly string[];
  readonly addresses: readonly string[];
  /** What stands there from now on. */
  readonly address: string;
}

/** The log keeps that something was sent, and when; not what, nor to whom. The coach's own copies name the client too. */
const eraseMails = (tx: Tx, coachId: string, { bookingIds, addresses, address }: Traces) =>
  tx
    .updateTable('mails')
    .set((eb) => ({
      recipient: eb.case().when('recipient', 'in', addresses).then(address).else(eb.ref('recipient')).end(),
      subject: '',
      text: '',
      html: '',
      ics: null,
      icsMethod: null,
      lastError: null,
      effect: null,
    }))
    .where('coachId', '=', coachId)
    .where((eb) =>
      eb.or([
        eb('recipient', 'in', addresses),
        sql<boolean>`booking_id = any(${bookingIds}::uuid[])`,
        // Mails that were sent before they kept their booking have it in their key.
        sql<boolean>`split_part(key, ':', 2) = any(${bookingIds}::text[])`,
      ]),
    )
    .execute();

const eraseBookings = (tx: Tx, bookingIds: readonly string[], name: string, address: string) =>
  tx
    .updateTable('bookings')
    .set((eb) => ({
      clientName: name,
      clientEmail: address,
      clientPhone: '',
      clientTimeZone: eb.ref('timeZone'),
      clientNote: '',
      coachNote: '',
      cancelReason: null,
      version: eb('version', '+', 1),
    }))
    .where('id', 'in', bookingIds)
    .execute();

async function eraseRecords(tx: Tx, recordIds: readonly string[], { name, addressOf, now }: Erased): Promise<void> {
  for (const id of recordIds)
    await tx
      .updateTable('clients')
      .set((eb) => ({
        name,
        email: addressOf(id),
        phone: '',
        timeZone: null,
        connected: false,
        vip: false,
        priority: null,
        state: 'inactive',
        startedOn: null,
        tags: [],
        notes: '',
        erasedAt: new Date(now),
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .execute();
}

/**
 * Takes the person out of a record, of those that were merged into it, of their bookings, of the roster and of the mails about them, and ends their links.
 * Bookings, counts and the audit log stay, of nobody. Under the coach's lock, or a booking under the old address could slip in between.
 */
export async function eraseClient(tx: Tx, client: { readonly id: string; readonly coachId: string }, erased: Erased): Promise<void> {
  const { id, coachId } = client;
  const aliases = await tx.selectFrom('clients').select('id').where('mergedInto', '=', id).execute();
  const recordIds = [id, ...aliases.map((alias) => alias.id)];
  const addresses = await listClientAddresses(tx, coachId, recordIds);
  const bookings = await tx.selectFrom('bookings').select('id').where('coachId', '=', coachId).where('clientId', 'in', recordIds).execute();
  const bookingIds = bookings.map((booking) => booking.id);
  const address = erased.addressOf(id);
  await eraseMails(tx, coachId, { bookingIds, addresses, address });
  await eraseRecords(tx, recordIds, erased);
  await eraseLooseMails(tx, addresses, address);
  await eraseSignInLinks(tx, addresses);
  await tx.deleteFrom('accessTokens').where('clientId', 'in', recordIds).execute();
  await eraseRegulars(tx, recordIds);
  await eraseCycleTraces(tx, coachId, recordIds, address);
  await eraseRequests(tx, coachId, recordIds);
  await eraseSeries(tx, coachId, recordIds);
  await erasePackages(tx, { coachId, clientIds: recordIds, name: erased.name, now: erased.now });
  await eraseAnswers(tx, coachId, recordIds);
  await eraseEntries(tx, coachId, recordIds, erased.now);
  if (bookingIds.length === 0) return;
  await eraseBookings(tx, bookingIds, erased.name, address);
  await tx.deleteFrom('accessTokens').where('bookingId', 'in', bookingIds).execute();
  await tx.updateTable('rescheduleRequests').set({ note: '' }).where('bookingId', 'in', bookingIds).execute();
}
