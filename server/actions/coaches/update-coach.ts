import { changedFields } from '../../../core/changed-fields.ts';
import { proposalsInZone } from '../../../core/cycles/times/proposals-in-zone.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { decideProfile, type ProfileRefusal } from '../../../core/identity/decide-profile.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { PROFILE_FIELDS } from '../../../core/identity/profile-fields.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { endOfDay } from '../../../core/time/end-of-day.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { type CoachProfile, type CoachRow, lockPractice, updateCoach as writeCoach } from '../../db/coaches.ts';
import { listProposals, updateProposalClocks } from '../../db/cycles/board/proposals-of-coach.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import { listLastDays, updateEndsOfDays } from '../../db/packages/package-days.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import { noteFreed } from '../../db/waitlist/note-freed.ts';
import type { ActionContext } from '../action-context.ts';
import { moveEntriesIntoZone } from '../waitlist/entries/move-entries-into-zone.ts';
import { watchHours } from '../waitlist/watch-hours.ts';

export interface UpdateCoach extends CoachProfile {
  readonly coachId: string;
  readonly version: number;
}

/**
 * Changes who the coach is and the rules that services start from. A new zone moves the weekly hours, exceptions and published slots, which
 * are wall time, and so is what is planned of a cycle and was not sent, packages end with their last day on the new clock, and what people on the waitlist said they could is said on it; bookings stay at their instants, because the clients were promised those,
 * and a plan that was sent stays where they are.
 */
export const updateCoach = (
  ctx: ActionContext,
  actor: Actor,
  input: UpdateCoach,
): Promise<Result<CoachRow, NotFound | ProfileRefusal | ConstraintRefusal>> =>
  ctx.transaction<CoachRow, NotFound | ProfileRefusal>(async (tx) => {
    const before = await lockPractice(tx, actor, input.coachId);
    if (!before) return refuse(NOT_FOUND);
    const decision = decideProfile(before, input);
    if (!decision.ok && decision.refusal.code === 'changed_meanwhile')
      return refuse(await loadChangedMeanwhile(tx, 'coach', before, input.version));
    if (!decision.ok) return decision;
    const { coachId: _, version: __, ...profile } = decision.value;
    const markOpened = input.timeZone === before.timeZone ? null : await watchHours(ctx, tx, actor, before);
    const row = await writeCoach(tx, before.id, profile);
    if (row.timeZone !== before.timeZone) await moveIntoZone(tx, row, before.timeZone);
    await markOpened?.(row.timeZone);
    // The waitlist may be served otherwise from now on.
    noteFreed(tx, row.id);
    await insertAuditEntry(tx, actor, {
      coachId: row.id,
      action: 'coach.updated',
      subject: ['coach', row.id],
      before: forAudit(before),
      after: { ...forAudit(row), fields: changedFields(before, row, PROFILE_FIELDS) },
    });
    return ok(row);
  });

/** What goes by the coach's clock, once that is another one. */
async function moveIntoZone(tx: Tx, { id, timeZone }: CoachRow, before: string): Promise<void> {
  await moveEntriesIntoZone(tx, id, before, timeZone);
  await updateProposalClocks(tx, timeZone, proposalsInZone(await listProposals(tx, id), before, timeZone));
  await updateEndsOfDays(
    tx,
    id,
    (await listLastDays(tx, id)).map((expiresOn) => ({ expiresOn, expiresAt: endOfDay(timeZone, expiresOn) })),
  );
}

const forAudit = ({ slug, timeZone, rules, relationshipRules, attendance, creditRules, waitlistRules, visibility }: CoachRow) => ({
  slug,
  timeZone,
  rules,
  relationshipRules,
  attendance,
  creditRules,
  waitlistRules,
  visibility,
});
