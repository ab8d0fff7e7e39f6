import type { Actor } from '../../../core/identity/actor.ts';
import { ok, type Result } from '../../../core/result.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { PositionsDue as Due } from '../../../core/waitlist/notices/positions-due.ts';
import type { WaitlistMailEffect } from '../../../core/waitlist/waitlist-effect.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import type { ConstraintRefusal } from '../../db/transaction.ts';
import { notePositions } from '../../db/waitlist/told-positions.ts';
import type { ActionContext } from '../action-context.ts';
import { loadPositionsDue } from './load-positions-due.ts';

const SYSTEM: Actor = { kind: 'system' };

const mailOf = ({ entryId, position, timeZone }: Due['better'][number], now: Instant): WaitlistMailEffect => ({
  kind: 'waitlist_mail',
  key: `waitlist:${entryId}:position:${instantToWall(timeZone, now).date}`,
  entryId,
  event: 'position',
  position,
  toldAt: now,
});

const auditOf = (coachId: string, { entryId, before, position }: Due['better'][number]) => ({
  coachId,
  action: 'waitlist_entry.position_told',
  subject: ['waitlist_entry', entryId] as const,
  before: { position: before },
  after: { position },
});

/**
 * Tells those who moved up in one coach's line, each at most once a day. Decided under the coach's lock, so that two processes tell nobody twice. Gives how
 * many were told.
 */
export const tellPositions = (
  ctx: Pick<ActionContext, 'transaction' | 'enqueue' | 'clock'>,
  coachId: string,
): Promise<Result<number, ConstraintRefusal>> =>
  ctx.transaction<number, never>(async (tx) => {
    const coach = await lockPractice(tx, SYSTEM, coachId);
    if (!coach) return ok(0);
    const now = ctx.clock.now();
    const { better, first } = await loadPositionsDue(tx, coach, now);
    await notePositions(tx, first, null);
    if (better.length === 0) return ok(0);
    await notePositions(tx, better, now);
    await insertAuditEntries(
      tx,
      SYSTEM,
      better.map((each) => auditOf(coachId, each)),
    );
    await ctx.enqueue(
      tx,
      better.map((each) => mailOf(each, now)),
    );
    return ok(better.length);
  });
