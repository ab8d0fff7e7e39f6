import { hasNeededColumns } from '../../../core/clients/import/has-needed-columns.ts';
import type { ImportPlan } from '../../../core/clients/import/plan-import.ts';
import type { ImportColumns, ImportField } from '../../../core/clients/import/import-field.ts';
import { decideImport, type ImportRefusal } from '../../../core/import/decide-import.ts';
import type { FileToImport } from '../../../core/import/file-to-import.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import { updateComingBookings } from '../../db/clients/update-coming-bookings.ts';
import { insertClients, updateClients } from '../../db/clients/files/write-clients.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { clientForAudit } from './client-for-audit.ts';
import { planFile } from './plan-file.ts';

export interface ImportClients extends FileToImport<ImportField> {
  readonly onWrong: 'refuse' | 'leave_out';
}

export interface Imported {
  readonly columns: ImportColumns;
  readonly plan: ImportPlan;
}

type Refusal = NotFound | ImportRefusal;

/** Takes in a file of clients: all that its plan says, or nothing. */
export const importClients = (
  ctx: ActionContext,
  actor: Actor,
  input: ImportClients,
): Promise<Result<Imported, Refusal | ConstraintRefusal>> =>
  ctx.transaction<Imported, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach) return refuse(NOT_FOUND);
    const { columns, plan } = await planFile(tx, input);
    const decision = decideImport({ hasNeededColumns: hasNeededColumns(columns), wrong: plan.counts.wrong }, input.onWrong);
    if (!decision.ok) return decision;
    const created = plan.creates.map((content) => ({ ...content, id: ctx.newId() }));
    const changes = plan.updates.map(({ before, after }) => ({ clientId: before.id, before, after }));
    await insertClients(tx, coach.id, created);
    await updateClients(
      tx,
      coach.id,
      changes.map(({ clientId, after }) => ({ ...after, id: clientId })),
    );
    await updateComingBookings(tx, changes, ctx.clock.now());
    const of = (clientId: string) => ({ coachId: coach.id, subject: ['client', clientId] as const });
    await insertAuditEntries(tx, actor, [
      ...created.map(({ id }) => ({ ...of(id), action: 'client.created', after: { imported: true } })),
      ...changes.map(({ clientId, before, after }) => ({ ...of(clientId), action: 'client.updated', ...clientForAudit(before, after) })),
      { coachId: coach.id, action: 'client.imported', subject: ['clients', coach.id], after: plan.counts },
    ]);
    return ok({ columns, plan });
  });
