import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { decideAssignment } from '../../../core/packages/changes/decide-assignment.ts';
import type { PackageRefusal } from '../../../core/packages/changes/package-refusal.ts';
import type { Expiry } from '../../../core/packages/expiry.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Price } from '../../../core/services/price.ts';
import type { LocalDate } from '../../../core/time/instant.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { findClient } from '../../db/clients/find-client.ts';
import { type CoachRow, lockPractice } from '../../db/coaches.ts';
import { insertCreditEntries } from '../../db/packages/entries.ts';
import { insertPackage } from '../../db/packages/packages.ts';
import { areServicesOf } from '../../db/packages/service-in-packages.ts';
import { findTemplate } from '../../db/packages/templates.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { type KeyReused, once } from '../once.ts';
import { packageForAudit } from './package-for-audit.ts';

export interface AssignPackage {
  readonly coachId: string;
  readonly clientId: string;
  /** What it was made of; it has its own terms all the same. */
  readonly templateId: string | null;
  readonly name: string;
  readonly credits: number;
  readonly durationMinutes: number | null;
  readonly serviceIds: readonly string[];
  readonly expiry: Expiry;
  /** Today where it isn't said. */
  readonly startsOn?: LocalDate | undefined;
  readonly price: Price | null;
  readonly note: string;
  readonly tellClient: boolean;
  readonly idempotencyKey?: string | undefined;
}

type Refusal = NotFound | PackageRefusal;

/** The client's own id, if all that is named belongs to this practice. */
async function findAssignee(tx: Tx, coach: CoachRow, input: AssignPackage): Promise<string | undefined> {
  const client = await findClient(tx, coach.id, input.clientId);
  if (!client || !(await areServicesOf(tx, coach.id, input.serviceIds))) return undefined;
  if (input.templateId !== null && !(await findTemplate(tx, coach.id, input.templateId))) return undefined;
  return client.id;
}

interface Given {
  readonly packageId: string;
  readonly coachId: string;
  readonly credits: number;
}

/** The first line of its ledger: who gave how many. */
const grant = (ctx: ActionContext, tx: Tx, actor: Actor, { packageId, coachId, credits }: Given) =>
  insertCreditEntries(tx, [
    {
      id: ctx.newId(),
      coachId,
      packageId,
      kind: 'grant',
      amount: credits,
      bookingId: null,
      reason: '',
      by: 'coach',
      userId: actor.kind === 'user' ? actor.userId : null,
      at: ctx.clock.now(),
    },
  ]);

/** Gives a client a package, and tells them. Gives its id. */
export const assignPackage = (
  ctx: ActionContext,
  actor: Actor,
  input: AssignPackage,
): Promise<Result<string, Refusal | KeyReused | ConstraintRefusal>> => {
  const { idempotencyKey: key = null, ...asked } = input;
  return once<string, Refusal>(ctx, { coachId: input.coachId, key, input: asked }, async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const clientId = coach && (await findAssignee(tx, coach, input));
    if (!coach || clientId === undefined) return refuse(NOT_FOUND);
    const now = ctx.clock.now();
    const decision = decideAssignment({ expiry: input.expiry, startsOn: input.startsOn }, { timeZone: coach.timeZone, now });
    if (!decision.ok) return decision;

    const packageId = ctx.newId();
    const { name, credits, durationMinutes, price, note, templateId } = input;
    const terms = { durationMinutes, serviceIds: [...input.serviceIds], price, ...decision.value };
    await insertPackage(tx, { id: packageId, coachId: coach.id, clientId, templateId, name, note, ...terms, createdAt: now });
    await grant(ctx, tx, actor, { packageId, coachId: coach.id, credits });
    const after = { ...packageForAudit(terms), clientId, templateId, credits, startsOn: terms.startsOn };
    await insertAuditEntry(tx, actor, { coachId: coach.id, action: 'package.assigned', subject: ['package', packageId], after });
    if (input.tellClient)
      await ctx.enqueue(tx, [
        { kind: 'package_mail', key: `package:${packageId}:assigned:client`, packageId, event: 'assigned', to: 'client' },
      ]);
    return ok(packageId);
  });
};
