import { type ClientChangeRefusal, type ClientContent, decideClientChange } from '../../../core/clients/decide-client.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { findClientRecord } from '../../db/clients/find-client.ts';
import { updateComingBookings } from '../../db/clients/update-coming-bookings.ts';
import { updateClient as writeClient } from '../../db/clients/write-client.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { updateZoneOfEntries } from '../../db/waitlist/entries.ts';
import { noteFreed } from '../../db/waitlist/note-freed.ts';
import type { ActionContext } from '../action-context.ts';
import { clientForAudit } from './client-for-audit.ts';
import { renewLinks } from './renew-links.ts';
import { settleAddress } from './settle-address.ts';

export interface UpdateClient extends ClientContent {
  readonly coachId: string;
  readonly clientId: string;
  readonly version: number;
}

type Refusal = NotFound | ClientChangeRefusal | { readonly code: 'email_taken' };

/** Changes what the coach keeps of a client; sessions to come follow a new name, address or number. */
export const updateClient = (ctx: ActionContext, actor: Actor, input: UpdateClient): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const before = coach && (await findClientRecord(tx, coach.id, input.clientId));
    if (!before) return refuse(NOT_FOUND);
    const decision = decideClientChange(before, input.version, input);
    if (!decision.ok)
      return decision.refusal.code === 'changed_meanwhile'
        ? refuse(await loadChangedMeanwhile(tx, 'client', before, input.version))
        : decision;
    const address = await settleAddress(tx, before, input.email);
    if (!address.ok) return address;
    const after = await writeClient(tx, before.id, decision.value);
    if (after.email !== before.email) await renewLinks(ctx, tx, before);
    await updateComingBookings(tx, [{ clientId: after.id, before, after }], ctx.clock.now());
    if (after.timeZone !== null && after.timeZone !== before.timeZone) await updateZoneOfEntries(tx, after.id, after.timeZone);
    // Nothing is offered to who is paused.
    if (after.state !== before.state) noteFreed(tx, before.coachId);
    await insertAuditEntry(tx, actor, {
      coachId: before.coachId,
      action: 'client.updated',
      subject: ['client', before.id],
      ...clientForAudit(before, after),
    });
    return ok(null);
  });
