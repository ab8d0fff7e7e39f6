import { NEWCOMER } from '../../../core/clients/newcomer.ts';
import type { RosterImportPlan } from '../../../core/cycles/roster/import/plan-roster-import.ts';
import type { RosterField } from '../../../core/cycles/roster/roster-field.ts';
import { decideImport, type ImportRefusal } from '../../../core/import/decide-import.ts';
import type { FileToImport } from '../../../core/import/file-to-import.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import { insertClients } from '../../db/clients/files/write-clients.ts';
import { lockPractice } from '../../db/coaches.ts';
import { insertRegulars, type NewRegular, updateRegular } from '../../db/cycles/regulars.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { type PlannedRoster, planRosterFile } from './plan-roster-file.ts';
import { regularChangeForAudit } from './regular-change-for-audit.ts';
import { regularForAudit } from './regular-for-audit.ts';

export interface ImportRoster extends FileToImport<RosterField> {
  readonly onWrong: 'refuse' | 'leave_out';
}

type Refusal = NotFound | ImportRefusal;

/** Takes in a roster: all that its plan says, or nothing. Whoever is not known yet becomes a client, a connected one: regulars are known. */
export const importRoster = (
  ctx: ActionContext,
  actor: Actor,
  input: ImportRoster,
): Promise<Result<PlannedRoster, Refusal | ConstraintRefusal>> =>
  ctx.transaction<PlannedRoster, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach) return refuse(NOT_FOUND);
    const planned = await planRosterFile(tx, actor, input);
    const { columns, plan } = planned;
    const decision = decideImport({ hasNeededColumns: columns.email !== undefined, wrong: plan.counts.wrong }, input.onWrong);
    if (!decision.ok) return decision;
    const created = await writeRoster(ctx, tx, coach.id, plan);
    const of = (kind: 'client' | 'regular', id: string) => ({ coachId: coach.id, subject: [kind, id] as const });
    await insertAuditEntries(tx, actor, [
      ...created.clientIds.map((id) => ({ ...of('client', id), action: 'client.created', after: { imported: true } })),
      ...created.regulars.map((one) => ({ ...of('regular', one.id), action: 'regular.created', after: regularForAudit(one) })),
      ...plan.updates.map(({ before, after }) => ({
        ...of('regular', before.id),
        action: 'regular.updated',
        ...regularChangeForAudit(before, after),
      })),
      { coachId: coach.id, action: 'regular.imported', subject: ['regulars', coach.id], after: plan.counts },
    ]);
    return ok(planned);
  });

async function writeRoster(ctx: ActionContext, tx: Tx, coachId: string, { creates, updates }: RosterImportPlan) {
  const people = creates.map((create) => ({ ...create, isNew: create.clientId === null, clientId: create.clientId ?? ctx.newId() }));
  const newcomers = people.filter(({ isNew }) => isNew);
  const clients = newcomers.map(({ person, clientId }) => ({ ...NEWCOMER, ...person, connected: true, id: clientId }));
  await insertClients(tx, coachId, clients);
  const regulars = people.map(({ pattern, clientId }): NewRegular => ({ ...pattern, clientId, id: ctx.newId() }));
  await insertRegulars(tx, coachId, regulars, ctx.clock.now());
  for (const { before, after } of updates) await updateRegular(tx, before.id, after);
  return { clientIds: clients.map(({ id }) => id), regulars };
}
