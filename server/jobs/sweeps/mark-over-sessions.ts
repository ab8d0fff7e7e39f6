import { markOverSessions as markOfCoach } from '../../actions/bookings/mark-over-sessions.ts';
import { listAutoMarking } from '../../db/bookings/attendance.ts';
import type { SweepContext } from './sweep-context.ts';

/** Every five minutes: sessions that are over and unmarked become what their coach said they should. Safe in several processes at once. */
export async function markOverSessions(ctx: SweepContext): Promise<void> {
  let marked = 0;
  for (const { id } of await listAutoMarking(ctx.database)) {
    const result = await markOfCoach(ctx, id);
    if (result.ok) marked += result.value;
  }
  if (marked > 0) ctx.log.info({ marked }, 'sessions marked after their end');
}
