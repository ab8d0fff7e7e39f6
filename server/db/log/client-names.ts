import { sql } from 'kysely';
import type { Database } from '../database.ts';

export interface Guest {
  readonly coachId: string;
  readonly userId: string;
}

const keyOf = ({ coachId, userId }: Guest): string => `${coachId} ${userId}`;

/**
 * What coaches call the people who came to them with an account. An account may outlive what a coach knew of its owner: who was erased has no
 * name in this coach's log, whatever they are called elsewhere.
 */
export async function loadClientNames(db: Database, guests: readonly Guest[]): Promise<(guest: Guest) => string | null> {
  if (guests.length === 0) return () => null;
  const rows = await db
    .selectFrom('users')
    .innerJoin('clients as found', 'found.email', 'users.email')
    .innerJoin('clients', (join) => join.on(sql<boolean>`clients.id = coalesce(found.merged_into, found.id)`))
    .select(['users.id as userId', 'clients.coachId', 'clients.name'])
    .where('users.id', 'in', [...new Set(guests.map(({ userId }) => userId))])
    .where('clients.coachId', 'in', [...new Set(guests.map(({ coachId }) => coachId))])
    .where('clients.erasedAt', 'is', null)
    .execute();
  const names = new Map(rows.map((row) => [keyOf(row), row.name]));
  return (guest) => names.get(keyOf(guest)) ?? null;
}
