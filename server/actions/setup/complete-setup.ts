import type { WeeklyHours } from '../../../core/availability/availability-input.ts';
import type { PracticeKind } from '../../../core/policies/practice-kind.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Price } from '../../../core/services/price.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { hasOwner, insertUser, lockSetup } from '../../db/users.ts';
import type { ActionContext } from '../action-context.ts';
import { writeFirstPractice } from './write-first-practice.ts';

export interface CompleteSetup {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly service: { readonly name: string; readonly durationMinutes: number; readonly price: Price | null };
  readonly hours: readonly WeeklyHours[];
  readonly preset?: PracticeKind | undefined;
}

export type SetupRefusal = { readonly code: 'already_set_up' } | { readonly code: 'slug_reserved' };

/** The owner, who is the first coach, with a week and a service. Once only: who comes second finds it done. */
export const completeSetup = (
  ctx: ActionContext,
  { passwordHash, ...input }: CompleteSetup,
): Promise<Result<{ readonly coachId: string }, SetupRefusal | ConstraintRefusal>> =>
  ctx.transaction<{ readonly coachId: string }, SetupRefusal>(async (tx) => {
    await lockSetup(tx);
    if (await hasOwner(tx)) return refuse({ code: 'already_set_up' });

    const { name, email, slug, timeZone, preset } = input;
    const userId = ctx.newId();
    await insertUser(tx, { id: userId, name, email, role: 'owner' }, passwordHash);
    const practice = await writeFirstPractice(ctx, tx, { ...input, userId });
    if (!practice.ok) return practice;
    const { coachId } = practice.value;
    const owner = { kind: 'user', userId, role: 'owner', coachId } as const;
    await insertAuditEntry(tx, owner, {
      coachId,
      action: 'installation.set_up',
      subject: ['coach', coachId],
      after: { slug, timeZone, preset },
    });
    return ok({ coachId });
  });
