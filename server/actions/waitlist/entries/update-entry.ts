import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { decideEntryChange, type EntryChangeRefusal, type EntryPreferences } from '../../../../core/waitlist/entry/decide-entry-change.ts';
import { entryLinkExpires } from '../../../../core/waitlist/entry/entry-link-expires.ts';
import { changedMail } from '../../../../core/waitlist/entry/entry-mails.ts';
import { sameWish } from '../../../../core/waitlist/entry/same-wish.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import { findCycle } from '../../../db/cycles/find-cycle.ts';
import { loadChangedMeanwhile } from '../../../db/log/load-changed-meanwhile.ts';
import { findService } from '../../../db/services.ts';
import type { ConstraintRefusal, Tx } from '../../../db/transaction.ts';
import { toEntry, updateWish } from '../../../db/waitlist/entries.ts';
import { prolongEntryTokens } from '../../../db/waitlist/entry-tokens.ts';
import { noteFreed } from '../../../db/waitlist/note-freed.ts';
import type { ActionContext } from '../../action-context.ts';
import { entryForAudit } from './entry-for-audit.ts';
import { type EntryNamed, lockEntry, type LockedEntry } from './lock-entry.ts';

export interface UpdateEntry extends EntryNamed {
  readonly version: number;
  readonly wish: EntryPreferences;
}

type Refusal = NotFound | EntryChangeRefusal;

async function loadFacts(tx: Tx, { coach, row }: LockedEntry, now: number) {
  const service = await findService(tx, coach.id, row.serviceId);
  const cycle = row.cycleId === null ? undefined : await findCycle(tx, row.cycleId);
  return { now, zone: coach.timeZone, cycle, standsDays: coach.waitlistRules.standsDays, durations: service?.durations ?? [] };
}

/** Says anew when somebody in line could come; their place stays. What the coach changes the client is told, and the coach sees what the client changes. */
export const updateEntry = (ctx: ActionContext, actor: Actor, input: UpdateEntry): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const locked = await lockEntry(tx, actor, input);
    if (!locked) return refuse(NOT_FOUND);
    const { row } = locked;
    const before = toEntry(row);
    const facts = await loadFacts(tx, locked, ctx.clock.now());
    const decision = decideEntryChange({ entry: before, version: row.version }, input.version, input.wish, facts);
    // Who of the practice it was, and with which of its keys, is nothing for whoever holds the link.
    if (!decision.ok && decision.refusal.code === 'changed_meanwhile' && actor.kind !== 'waitlist')
      return refuse(await loadChangedMeanwhile(tx, 'waitlist_entry', row, input.version));
    if (!decision.ok) return decision;
    const after = decision.value;
    if (sameWish(before, after)) return ok(null);
    await updateWish(tx, after);
    await prolongEntryTokens(tx, row.id, entryLinkExpires(after));
    await insertAuditEntry(tx, actor, {
      coachId: row.coachId,
      action: 'waitlist_entry.updated',
      subject: ['waitlist_entry', row.id],
      before: entryForAudit(before),
      after: entryForAudit(after),
    });
    noteFreed(tx, row.coachId);
    if (actor.kind !== 'waitlist') await ctx.enqueue(tx, [changedMail(row.id, row.version + 1)]);
    return ok(null);
  });
