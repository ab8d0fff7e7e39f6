import { sql } from 'kysely';
import type { Database } from '../../server/db/database.ts';

export interface HeldCoach {
  /** How many connections wait for a lock now. */
  readonly waiting: () => Promise<number>;
  /** Lets go; all who waited have their turn, one after the other. */
  readonly release: () => Promise<void>;
}

/** Holds a coach's row, as whoever changes anything of a practice does; from here on they wait. */
export async function holdCoach(db: Database, coachId: string): Promise<HeldCoach> {
  const { promise: locked, resolve: isLocked, reject } = Promise.withResolvers<void>();
  const { promise: released, resolve: letGo } = Promise.withResolvers<void>();
  const holding = db.transaction().execute(async (tx) => {
    await tx.selectFrom('coaches').select('id').where('id', '=', coachId).forNoKeyUpdate().execute();
    isLocked();
    await released;
  });
  holding.catch(reject);
  await locked;
  return {
    waiting: async () => {
      const { rows } = await sql<{ count: number }>`select count(*)::int as count from pg_stat_activity
        where wait_event_type = 'Lock' and datname = current_database()`.execute(db);
      return rows[0]!.count;
    },
    release: async () => {
      letGo();
      await holding;
    },
  };
}
