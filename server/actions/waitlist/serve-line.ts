import { linePlan } from '../../../core/waitlist/freed/line-plan.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Tx } from '../../db/transaction.ts';
import { setWaitlistDue, takeFreedSpans } from '../../db/waitlist/freed-spans.ts';
import { loadLine } from './load-line.ts';
import type { WaitlistContext } from './waitlist-context.ts';
import { writeLine } from './write-line.ts';

/**
 * One look at a coach's line, under their lock: what fell free since the last is cut into times and held for whoever is asked, offers that are over end, the
 * next are asked, and what nobody takes is given back. Everything is drawn from what is written, so that it may be done at any time, by any process, after
 * any crash, and twice.
 */
export async function serveLine(ctx: WaitlistContext, tx: Tx, coach: CoachRow): Promise<void> {
  const spans = await takeFreedSpans(tx, coach.id);
  const line = await loadLine(tx, coach, spans, ctx.clock.now());
  if (!line) {
    await setWaitlistDue(tx, coach.id, null);
    return;
  }
  await writeLine(ctx, tx, line, linePlan({ ...line, spans, settings: coach.waitlistRules.offers, newId: ctx.newId }));
}
