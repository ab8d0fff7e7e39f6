import { reminderDue } from '../../../core/forms/reminder-due.ts';
import { remindOfForm } from '../../actions/forms/remind-of-form.ts';
import { listUnanswered } from '../../db/forms/reminders.ts';
import type { CycleSweepContext } from './cycle-sweep-context.ts';

/**
 * Every few minutes: reminds clients of the questions they have not answered before a session, once. Safe in several processes at once, and after hours of
 * standing still; trouble with one session keeps no other one waiting.
 */
export async function remindOfForms(ctx: CycleSweepContext): Promise<void> {
  const now = ctx.clock.now();
  let reminded = 0;
  for (const booking of await listUnanswered(ctx.database, now)) {
    if (!reminderDue({ ...booking, answered: false }, now)) continue;
    try {
      const result = await remindOfForm(ctx, booking);
      if (result.ok && result.value) reminded += 1;
    } catch (error) {
      ctx.log.error({ booking: booking.id, err: error }, 'a client could not be reminded of a form');
    }
  }
  if (reminded > 0) ctx.log.info({ reminded }, 'clients were reminded of their forms');
}
