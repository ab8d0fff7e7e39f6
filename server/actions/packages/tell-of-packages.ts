import type { Actor } from '../../../core/identity/actor.ts';
import { type DueNotice, noticesDue } from '../../../core/packages/notices/notices-due.ts';
import type { PackageMailEffect } from '../../../core/packages/package-effect.ts';
import { ok, type Result } from '../../../core/result.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { insertNotices, listNoticedPackages } from '../../db/packages/notices.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

const SYSTEM: Actor = { kind: 'system' };

const mailsOf = ({ packageId, kind, edition }: DueNotice): readonly PackageMailEffect[] =>
  (['client', 'coach'] as const).map((to) => ({
    kind: 'package_mail',
    key: `package:${packageId}:${kind}:${edition}:${to}`,
    packageId,
    event: kind,
    to,
  }));

/**
 * Tells both sides what is to be told of one client's packages: little is left, the last day is near, credits are gone. Decided under the coach's lock, so
 * that a use, an extension or another process comes before or after it. Gives how much was told.
 */
export const tellOfPackages = (
  ctx: Pick<ActionContext, 'transaction' | 'enqueue' | 'clock'>,
  whose: { readonly coachId: string; readonly clientId: string },
): Promise<Result<number, ConstraintRefusal>> =>
  ctx.transaction<number, never>(async (tx) => {
    const coach = await lockPractice(tx, SYSTEM, whose.coachId);
    if (!coach) return ok(0);
    const now = ctx.clock.now();
    const rules = { lowAt: coach.creditRules.lowAt, timeZone: coach.timeZone };
    const due = noticesDue(await listNoticedPackages(tx, whose), rules, now);
    if (due.length === 0) return ok(0);
    await insertNotices(tx, due, now);
    const told = due.filter(({ silent }) => !silent);
    await insertAuditEntries(
      tx,
      SYSTEM,
      told.map(({ packageId, kind, edition }) => ({
        coachId: coach.id,
        action: 'package.told',
        subject: ['package', packageId] as const,
        after: { kind, edition },
      })),
    );
    await ctx.enqueue(tx, told.flatMap(mailsOf));
    return ok(told.length);
  });
