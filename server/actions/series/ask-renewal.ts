import { ok, type Result } from '../../../core/result.ts';
import { seriesMails } from '../../../core/series/booked/series-mails.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockCoachById } from '../../db/coaches.ts';
import { findRenewalDue, noteRenewalAsked } from '../../db/series/renewals.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

/** Asks both sides whether a series goes on that ends soon; false where that was done, or is not due any more. */
export const askRenewal = (
  ctx: Pick<ActionContext, 'transaction' | 'enqueue' | 'clock'>,
  { id, coachId }: { readonly id: string; readonly coachId: string },
): Promise<Result<boolean, ConstraintRefusal>> =>
  ctx.transaction<boolean, never>(async (tx) => {
    await lockCoachById(tx, coachId);
    const now = ctx.clock.now();
    const series = await findRenewalDue(tx, id, now);
    if (!series) return ok(false);
    await noteRenewalAsked(tx, id, now);
    await insertAuditEntry(tx, { kind: 'system' }, { coachId, action: 'series.renewal_asked', subject: ['series', id] });
    await ctx.enqueue(tx, seriesMails({ seriesId: id, event: 'renewal', version: series.version }, ['client', 'coach']));
    return ok(true);
  });
