import { partyOf } from '../../../core/bookings/party-of.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { type CreditChange, type CreditLine, creditLines } from '../../../core/packages/uses/credit-lines.ts';
import { returnToExpired } from '../../../core/packages/uses/return-to-expired.ts';
import { insertCreditEntries, type NewCreditEntry } from '../../db/packages/entries.ts';
import { listExpiredPackages } from '../../db/packages/list-expired-packages.ts';
import { notePackageExpired, reopenExpiredPackage } from '../../db/packages/packages.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

type Context = Pick<ActionContext, 'newId' | 'clock'>;

/**
 * Writes into the ledgers what these bookings use now and did not before, and the other way round, inside the caller's transaction, which holds the coach's
 * lock and has written the bookings. Credits that come back to a package that is over open it again for some days, or are lost with it, by the coach's rules.
 */
export async function writeCreditChanges(ctx: Context, tx: Tx, actor: Actor, changes: readonly CreditChange[]): Promise<void> {
  const lines = changes.flatMap(creditLines);
  if (lines.length === 0) return;
  const returned = lines.filter(({ kind }) => kind === 'return');
  // What comes back first may be used again in the same step.
  const late = await reopenExpired(ctx, tx, returned);
  const used = lines.filter(({ kind }) => kind === 'use');
  await insertCreditEntries(
    tx,
    [...returned, ...used].map((line) => entryOf(ctx, actor, line)),
  );
  await insertCreditEntries(tx, late);
}

function entryOf(ctx: Context, actor: Actor, { change: { before, after }, packageId, kind, amount }: CreditLine): NewCreditEntry {
  return {
    id: ctx.newId(),
    coachId: after.coachId,
    packageId,
    kind,
    amount,
    bookingId: after.id,
    reason: '',
    by: actor.kind === 'system' ? 'system' : before === null ? after.bookedBy : partyOf(actor),
    userId: actor.kind === 'user' ? actor.userId : null,
    at: ctx.clock.now(),
  };
}

/** Before anything comes back to packages that are over, what was left of them is written off; gives what is to be written off after it. */
async function reopenExpired(ctx: Context, tx: Tx, returned: readonly CreditLine[]): Promise<readonly NewCreditEntry[]> {
  if (returned.length === 0) return [];
  const now = ctx.clock.now();
  const expired = await listExpiredPackages(tx, [...new Set(returned.map(({ packageId }) => packageId))], now);
  const lost: NewCreditEntry[] = [];
  for (const { id: packageId, coachId, creditRules, timeZone, ...standing } of expired) {
    const writeOff = (credits: number): NewCreditEntry => ({
      id: ctx.newId(),
      coachId,
      packageId,
      kind: 'expire',
      amount: -credits,
      bookingId: null,
      reason: '',
      by: 'system',
      userId: null,
      at: now,
    });
    const { writeOffBefore, reopenedUntil } = returnToExpired(standing, creditRules, timeZone, now);
    if (writeOffBefore > 0) await insertCreditEntries(tx, [writeOff(writeOffBefore)]);
    if (reopenedUntil) await reopenExpiredPackage(tx, packageId, reopenedUntil, now);
    else {
      if (standing.expiredAt === null) await notePackageExpired(tx, packageId, now);
      const back = returned.filter((line) => line.packageId === packageId).reduce((sum, { amount }) => sum + amount, 0);
      lost.push(writeOff(back));
    }
  }
  return lost;
}
