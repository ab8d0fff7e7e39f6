import type { CreditEntry } from '../../../core/packages/credit-entry.ts';
import type { Tx } from '../transaction.ts';

/** A line that is to be added to a package's ledger. */
export interface NewCreditEntry extends CreditEntry {
  readonly id: string;
  readonly coachId: string;
  readonly packageId: string;
}

/** As many values as one statement takes, with room to spare. */
const BATCH = 1000;

/** Adds lines to ledgers, in this order. Balances follow by themselves; what would take one below zero is refused: `not_enough_credits`. */
export async function insertCreditEntries(tx: Tx, entries: readonly NewCreditEntry[]): Promise<void> {
  for (let from = 0; from < entries.length; from += BATCH) {
    const rows = entries.slice(from, from + BATCH).map((entry) => ({ ...entry, at: new Date(entry.at) }));
    await tx.insertInto('creditEntries').values(rows).execute();
  }
}
