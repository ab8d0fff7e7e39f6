import { sql } from 'kysely';
import type { KnownClient } from '../../../core/clients/known-client.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { Database } from '../database.ts';

/**
 * Which of the coach's clients the actor has proven to be: whoever is signed in by the address they have verified, also where it stands on a
 * record that was merged into another; the holder of a link by its booking, if the link could only come from the client's own mailbox.
 * Undefined for everybody else. A visitor costs no query.
 */
export async function findKnownClient(db: Database, actor: Actor, coachId: string): Promise<KnownClient | undefined> {
  if (actor.kind === 'user') return one(db, coachId).where(addressOf(actor.userId)).executeTakeFirst();
  if (actor.kind === 'link' && actor.provesClient === true && actor.coachId === coachId)
    return one(db, coachId).where(clientOf(actor.bookingId)).executeTakeFirst();
  if ((actor.kind === 'portal' || actor.kind === 'waitlist') && actor.coachId === coachId)
    return one(db, coachId).where('found.id', '=', actor.clientId).executeTakeFirst();
  return undefined;
}

const one = (db: Database, coachId: string) =>
  db
    .selectFrom('clients as found')
    .innerJoin('clients', (join) => join.on(sql<boolean>`clients.id = coalesce(found.merged_into, found.id)`))
    .select(['clients.id', 'clients.connected', 'clients.vip', 'clients.state'])
    .where('found.coachId', '=', coachId)
    .where('clients.erasedAt', 'is', null);

const addressOf = (userId: string) =>
  sql<boolean>`found.email = (select users.email from users where users.id = ${userId} and users.email_verified)`;
const clientOf = (bookingId: string) => sql<boolean>`found.id = (select bookings.client_id from bookings where bookings.id = ${bookingId})`;
