import type { Actor } from '../../../core/identity/actor.ts';
import { decideProfile, type ProfileRefusal } from '../../../core/identity/decide-profile.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { type CoachProfile, type CoachRow, lockPractice, updateCoach as writeCoach } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';

export interface UpdateCoach extends CoachProfile {
  readonly coachId: string;
  readonly version: number;
}

/**
 * Changes who the coach is and the rules that services start from. A new zone moves the weekly hours, exceptions and published slots, which
 * are wall time; bookings stay at their instants, because the clients were promised those.
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
    if (!decision.ok) return decision;
    const { name, slug, headline, about, expect, email, timeZone, rules } = decision.value;
    const { relationshipRules, attendance, visibility } = input;
    const row = await writeCoach(tx, before.id, {
      name,
      slug,
      headline,
      about,
      expect,
      email,
      timeZone,
      rules,
      relationshipRules,
      attendance,
      visibility,
    });
    await insertAuditEntry(tx, actor, {
      coachId: row.id,
      action: 'coach.updated',
      subject: ['coach', row.id],
      before: forAudit(before),
      after: forAudit(row),
    });
    return ok(row);
  });

const forAudit = ({ slug, timeZone, rules, relationshipRules, attendance, visibility }: CoachRow) => ({
  slug,
  timeZone,
  rules,
  relationshipRules,
  attendance,
  visibility,
});
