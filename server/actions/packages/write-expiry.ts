import type { Actor } from '../../../core/identity/actor.ts';
import { expiryEntry } from '../../../core/packages/changes/expiry-entry.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { insertCreditEntries } from '../../db/packages/entries.ts';
import { notePackageExpired } from '../../db/packages/packages.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

const SYSTEM: Actor = { kind: 'system' };

interface Overdue {
  readonly id: string;
  readonly coachId: string;
  readonly balance: number;
}

/** Writes off what is left of a package whose time is over, inside a transaction that holds the coach's lock. Once: whoever calls has seen that nobody did. */
export async function writeExpiry(ctx: Pick<ActionContext, 'newId'>, tx: Tx, one: Overdue, now: Instant): Promise<void> {
  const entry = expiryEntry(one, now);
  if (entry) await insertCreditEntries(tx, [{ ...entry, id: ctx.newId(), coachId: one.coachId, packageId: one.id }]);
  await notePackageExpired(tx, one.id, now);
  await insertAuditEntry(tx, SYSTEM, {
    coachId: one.coachId,
    action: 'package.expired',
    subject: ['package', one.id],
    after: { writtenOff: one.balance },
  });
}
