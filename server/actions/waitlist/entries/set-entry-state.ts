import type { Actor } from '../../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../../core/result.ts';
import { decideEntryState, type EntryStateRefusal, type EntryVerb } from '../../../../core/waitlist/entry/decide-entry-state.ts';
import { leftMail } from '../../../../core/waitlist/entry/entry-mails.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import { loadChangedMeanwhile } from '../../../db/log/load-changed-meanwhile.ts';
import type { ConstraintRefusal } from '../../../db/transaction.ts';
import { setEntryStates, toEntry, withdrawOffersOf } from '../../../db/waitlist/entries.ts';
import { noteFreed } from '../../../db/waitlist/note-freed.ts';
import type { ActionContext } from '../../action-context.ts';
import { type EntryNamed, lockEntry } from './lock-entry.ts';

export interface SetEntryState extends EntryNamed {
  readonly verb: EntryVerb;
  /** As whoever asks read it; null for who gives up their own place. */
  readonly version: number | null;
  readonly tellClient: boolean;
}

type Refusal = NotFound | EntryStateRefusal;

const LOGGED: Readonly<Record<EntryVerb, string>> = { pause: 'paused', resume: 'resumed', end: 'left' };

/**
 * The coach pauses a place in line, resumes it or takes somebody off the list; its client gives it up. Offers that were out are withdrawn and go to the
 * next, by the look at the line before the commit; who is paused is told so by it, who is taken off where the coach says so, and who leaves knows.
 */
export const setEntryState = (ctx: ActionContext, actor: Actor, input: SetEntryState): Promise<Result<null, Refusal | ConstraintRefusal>> =>
  ctx.transaction<null, Refusal>(async (tx) => {
    const locked = await lockEntry(tx, actor, input);
    if (!locked) return refuse(NOT_FOUND);
    const { row } = locked;
    const now = ctx.clock.now();
    const { verb, version: seenVersion } = input;
    const decision = decideEntryState({ entry: toEntry(row), version: row.version }, verb, { seenVersion, now });
    if (!decision.ok && decision.refusal.code === 'changed_meanwhile')
      return refuse(await loadChangedMeanwhile(tx, 'waitlist_entry', row, input.version ?? row.version));
    if (!decision.ok) return decision;
    const state = decision.value;
    if (state === row.state) return ok(null);
    await setEntryStates(tx, [row.id], state, now);
    if (actor.kind === 'waitlist') await withdrawOffersOf(tx, row.id, now);
    await insertAuditEntry(tx, actor, {
      coachId: row.coachId,
      action: `waitlist_entry.${LOGGED[verb]}`,
      subject: ['waitlist_entry', row.id],
      before: { state: row.state },
      after: { state },
    });
    noteFreed(tx, row.coachId);
    if (state === 'left' && input.tellClient) await ctx.enqueue(tx, [leftMail(row.id)]);
    return ok(null);
  });
