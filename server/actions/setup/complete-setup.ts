import type { WeeklyHours } from '../../../core/availability/availability-input.ts';
import { isReservedSlug } from '../../../core/identity/is-reserved-slug.ts';
import { DEFAULT_COACH_RULES } from '../../../core/policies/default-coach-rules.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { slugOf } from '../../../core/services/slug-of.ts';
import type { Price } from '../../../core/services/price.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { insertFirstPractice } from '../../db/first-practice.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { hasOwner, insertUser, lockSetup } from '../../db/users.ts';
import type { ActionContext } from '../action-context.ts';

export interface CompleteSetup {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly service: { readonly name: string; readonly durationMinutes: number; readonly price: Price | null };
  readonly hours: readonly WeeklyHours[];
}

export type SetupRefusal = { readonly code: 'already_set_up' } | { readonly code: 'slug_reserved' };

const COLOR = '#1f6f54';

/** The owner, who is the first coach, with a week and a service. Once only: who comes second finds it done. */
export const completeSetup = (
  ctx: ActionContext,
  input: CompleteSetup,
): Promise<Result<{ readonly coachId: string }, SetupRefusal | ConstraintRefusal>> =>
  ctx.transaction<{ readonly coachId: string }, SetupRefusal>(async (tx) => {
    await lockSetup(tx);
    if (await hasOwner(tx)) return refuse({ code: 'already_set_up' });
    if (isReservedSlug(input.slug)) return refuse({ code: 'slug_reserved' });

    const { name, email, slug, timeZone, hours } = input;
    const { price, ...service } = input.service;
    const userId = ctx.newId();
    const coachId = ctx.newId();
    await insertUser(tx, { id: userId, name, email, role: 'owner' }, input.passwordHash);
    await insertFirstPractice(tx, {
      coach: { id: coachId, userId, slug, name, email, timeZone, rules: DEFAULT_COACH_RULES },
      schedule: { id: ctx.newId(), name: 'Sessions', hours },
      service: {
        ...service,
        id: ctx.newId(),
        slug: slugOf(service.name, 'session'),
        color: COLOR,
        prices: price ? [price] : [],
        location: { kind: 'in_person', detail: '' },
      },
    });
    const owner = { kind: 'user', userId, role: 'owner', coachId } as const;
    await insertAuditEntry(tx, owner, { coachId, action: 'installation.set_up', subject: ['coach', coachId], after: { slug, timeZone } });
    return ok({ coachId });
  });
