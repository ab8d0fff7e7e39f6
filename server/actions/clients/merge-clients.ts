import type { ClientContent } from '../../../core/clients/decide-client.ts';
import { decideMerge, type MergeRefusal } from '../../../core/clients/decide-merge.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { findAddressHolder } from '../../db/clients/client-addresses.ts';
import { type ClientRow, findClientRecord } from '../../db/clients/find-client.ts';
import { mergeRecords } from '../../db/clients/merge-records.ts';
import { updateComingBookings } from '../../db/clients/update-coming-bookings.ts';
import { updateClient } from '../../db/clients/write-client.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { mergeEntries } from '../waitlist/entries/merge-entries.ts';
import { renewEntryLinks } from '../waitlist/entries/renew-entry-links.ts';
import { clientForAudit } from './client-for-audit.ts';
import { noteBadgeChange } from './note-badge-change.ts';
import { settleAddress } from './settle-address.ts';

export interface MergeClients extends ClientContent {
  readonly coachId: string;
  /** Stays, with the content given. */
  readonly clientId: string;
  readonly version: number;
  /** Becomes part of the first. */
  readonly otherId: string;
  readonly otherVersion: number;
}

type Refusal = NotFound | MergeRefusal | { readonly code: 'email_taken' };

/** Two records of one person become one: bookings and history move, every address stays known as theirs. */
export const mergeClients = (ctx: ActionContext, actor: Actor, input: MergeClients): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    const kept = coach && (await findClientRecord(tx, coach.id, input.clientId));
    const other = coach && (await findClientRecord(tx, coach.id, input.otherId));
    if (!coach || !kept || !other) return refuse(NOT_FOUND);
    const decision = decideMerge({ record: kept, version: input.version }, { record: other, version: input.otherVersion }, input);
    if (!decision.ok) return refuse(await told(tx, input, decision.refusal));

    const now = ctx.clock.now();
    await mergeEntries(tx, actor, { coachId: coach.id, keptId: kept.id, otherId: other.id, now });
    await noteBadgeChange(tx, actor, coach, { clientId: kept.id, now }, () => mergeRecords(tx, kept.coachId, kept.id, other.id));
    const address = await settleAddress(tx, kept, input.email);
    if (!address.ok) return address;
    const after = await updateClient(tx, kept.id, decision.value);
    // Neither's address any more: what waits for an answer goes on under the new one alone.
    if (!(await findAddressHolder(tx, coach.id, kept.email))) await renewEntryLinks(ctx, tx, kept);
    await updateComingBookings(
      tx,
      [kept, other].map((before) => follows(before, after)),
      now,
    );
    const logged = clientForAudit(kept, after);
    const entry = { coachId: kept.coachId, action: 'client.merged', subject: ['client', kept.id] as const };
    await insertAuditEntry(tx, actor, { ...entry, before: logged.before, after: { ...logged.after, otherId: other.id } });
    await insertAuditEntry(tx, actor, { ...entry, subject: ['client', other.id], after: { mergedInto: kept.id } });
    return ok(null);
  });

/** Sessions to come of either know the name and the number as they are now; mails go on to the address they were booked with. */
const follows = (before: ClientRow, after: ClientRow) => ({ clientId: after.id, before: { ...before, email: after.email }, after });

async function told(tx: Tx, { version, otherVersion, clientId }: MergeClients, refusal: MergeRefusal): Promise<MergeRefusal> {
  if (!('stale' in refusal)) return refusal;
  const { stale } = refusal;
  return { ...(await loadChangedMeanwhile(tx, 'client', stale, stale.id === clientId ? version : otherVersion)), stale };
}
