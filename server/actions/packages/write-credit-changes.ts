import { partyOf } from '../../../core/bookings/party-of.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { expiryEntry } from '../../../core/packages/changes/expiry-entry.ts';
import { type CreditChange, type CreditLine, creditLines } from '../../../core/packages/uses/credit-lines.ts';
import { reopenedUntil } from '../../../core/packages/uses/reopened-until.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { insertCreditEntries, type NewCreditEntry } from '../../db/packages/entries.ts';
import { listExpiredPackages } from '../../db/packages/list-expired-packages.ts';
import { reopenExpiredPackage } from '../../db/packages/packages.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeExpiry } from './write-expiry.ts';

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
  const late = await reopenExpired(ctx, tx, actor, returned);
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
async function reopenExpired(ctx: Context, tx: Tx, actor: Actor, returned: readonly CreditLine[]): Promise<readonly NewCreditEntry[]> {
  if (returned.length === 0) return [];
  const now = ctx.clock.now();
  const expired = await listExpiredPackages(tx, [...new Set(returned.map(({ packageId }) => packageId))], now);
  const lost: NewCreditEntry[] = [];
  for (const { creditRules, timeZone, expiredAt, ...one } of expired) {
    const { id: packageId, coachId } = one;
    if (expiredAt === null) await writeExpiry(ctx, tx, one, now);
    const reopened = reopenedUntil(creditRules, timeZone, now);
    if (reopened) {
      await reopenExpiredPackage(tx, packageId, reopened, now);
      const { expiresOn } = reopened;
      await insertAuditEntry(tx, actor, { coachId, action: 'package.grace_given', subject: ['package', packageId], after: { expiresOn } });
      continue;
    }
    const balance = returned.filter((line) => line.packageId === packageId).reduce((sum, { amount }) => sum + amount, 0);
    const entry = expiryEntry({ balance }, now);
    if (entry) lost.push({ ...entry, id: ctx.newId(), coachId, packageId });
  }
  return lost;
}
