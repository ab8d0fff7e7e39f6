import { type CoachRow, loadCoach } from '../../db/coaches.ts';
import type { HttpContext } from '../http-context.ts';
import { problem } from '../problem.ts';

/** The coach whose practice is asked for, if whoever asks runs it; to everybody else it is not there. */
export async function practice(context: HttpContext, coachId: string): Promise<CoachRow> {
  const coach = await loadCoach(context.database, context.actor, coachId);
  if (!coach) throw problem({ code: 'not_found' });
  return coach;
}
