import type { Transaction } from 'kysely';
import { refuse, type Result } from '../../core/result.ts';
import type { Database } from './database.ts';
import { endNotes, startNotes } from './waitlist/note-freed.ts';
import type { Tables } from './tables.ts';

/** What every write demands, so that none can happen outside a transaction. */
export type Tx = Transaction<Tables>;

/** What the database itself refuses, whatever the code before it believed. */
export interface ConstraintRefusal {
  readonly code: 'slot_taken' | 'slug_taken' | 'email_taken' | 'cycles_overlap' | 'not_enough_credits' | 'check_in_used';
}

/** Runs `work` in one transaction. A refusal rolls back: whoever is refused has changed nothing. */
export type RunTransaction = <T, R>(work: (tx: Tx) => Promise<Result<T, R>>) => Promise<Result<T, R | ConstraintRefusal>>;

const REFUSALS: Record<string, ConstraintRefusal> = {
  PN001: { code: 'slot_taken' },
  claims_alone: { code: 'slot_taken' },
  claims_one_schedule: { code: 'slot_taken' },
  coaches_slug_key: { code: 'slug_taken' },
  services_coach_id_slug_key: { code: 'slug_taken' },
  users_email_key: { code: 'email_taken' },
  clients_coach_id_email_key: { code: 'email_taken' },
  cycles_apart: { code: 'cycles_overlap' },
  packages_balance_is_there: { code: 'not_enough_credits' },
  check_in_months_free: { code: 'check_in_used' },
};

/** What is still to be done inside the transaction, before it commits: the waitlists of these coaches are looked at. */
export type BeforeCommit = (tx: Tx, coachIds: readonly string[]) => Promise<void>;

const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
const TRIES = 3;

class Refused extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super('refused');
    this.result = result;
  }
}

const isPgError = (error: unknown): error is { code: string; constraint?: string } =>
  error instanceof Error && 'code' in error && typeof error.code === 'string';

async function attempt<T, R>(
  database: Database,
  work: (tx: Tx) => Promise<Result<T, R>>,
  beforeCommit: BeforeCommit | undefined,
): Promise<Result<T, R | ConstraintRefusal>> {
  try {
    return await database.transaction().execute(async (tx) => {
      startNotes(tx);
      const result = await work(tx);
      if (!result.ok) throw new Refused(result);
      // From here on nothing is noted any more: what is done before the commit is done once.
      const coachIds = endNotes(tx);
      if (beforeCommit && coachIds.length > 0) await beforeCommit(tx, coachIds);
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<T, R>;
    const refusal = isPgError(error) ? (REFUSALS[error.code] ?? REFUSALS[error.constraint ?? '']) : undefined;
    if (refusal) return refuse(refusal);
    throw error;
  }
}

/** The only place that opens a transaction. Deadlocks are tried again; known constraints become refusals. `beforeCommit` is asked for coaches noted by `noteFreed`. */
export const makeTransaction =
  (database: Database, beforeCommit?: BeforeCommit): RunTransaction =>
  async (work) => {
    for (let left = TRIES - 1; ; left--) {
      try {
        return await attempt(database, work, beforeCommit);
      } catch (error) {
        if (left === 0 || !isPgError(error) || (error.code !== DEADLOCK && error.code !== SERIALIZATION_FAILURE)) throw error;
      }
    }
  };
