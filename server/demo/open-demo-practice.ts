import { ok } from '../../core/result.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { updateCoach } from '../actions/coaches/update-coach.ts';
import { completeSetup } from '../actions/setup/complete-setup.ts';
import { type CoachRow, loadCoachBySlug } from '../db/coaches.ts';
import { hashPassword } from '../sign-in/hash-password.ts';
import { accepted } from './accepted.ts';
import { DEMO_COACH } from './demo-coach.ts';
import { DEMO_SCHEDULES } from './demo-schedules.ts';
import { FIRST_SERVICE } from './demo-services.ts';

/** Sets the installation up as its first page would, and writes the coach's own page. Undefined where somebody was there before. */
export async function openDemoPractice(ctx: ActionContext): Promise<CoachRow | undefined> {
  const { password, ...profile } = DEMO_COACH;
  const { name, email, slug, timeZone } = profile;
  const passwordHash = await hashPassword(password);
  const { hours } = DEMO_SCHEDULES.sessions;
  const opened = await completeSetup(ctx, { name, email, slug, timeZone, passwordHash, service: FIRST_SERVICE, hours });
  if (!opened.ok && opened.refusal.code === 'already_set_up') return undefined;
  const { coachId } = accepted(opened, 'set up the practice');
  const coach = accepted(await ctx.transaction(async (tx) => ok(await loadCoachBySlug(tx, slug))), 'find the coach');
  if (!coach) throw new Error('The demo could not find the coach it made.');
  const owner = { kind: 'user', userId: coach.userId, role: 'owner', coachId } as const;
  return accepted(await updateCoach(ctx, owner, { ...profile, coachId, version: coach.version }), 'write the profile');
}
