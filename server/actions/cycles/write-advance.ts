import { decideDeadline } from '../../../core/cycles/phases/decide-deadline.ts';
import type { Advance } from '../../../core/cycles/phases/decide-advance.ts';
import type { CyclePhase } from '../../../core/cycles/cycle-phase.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { openingMail } from '../../../core/waitlist/opened/opening-mail.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { updateCycle } from '../../db/cycles/cycles.ts';
import { listKeptRegulars } from '../../db/cycles/kept-regulars.ts';
import { listPlacements } from '../../db/cycles/placements.ts';
import type { Tx } from '../../db/transaction.ts';
import { listWaitingFor } from '../../db/waitlist/waiting-for-cycle.ts';
import type { CycleContext } from './cycle-context.ts';
import { writeRelease } from './write-release.ts';

/** What became of the placements, by number. */
type Drawn = Readonly<Record<'confirmed' | 'declined' | 'expired', number>>;

async function drawDeadline(ctx: CycleContext, tx: Tx, actor: Actor, { id, coachId }: Cycle): Promise<Drawn> {
  const [placements, kept] = await Promise.all([listPlacements(tx, { coachId, cycleId: id }), listKeptRegulars(tx, id)]);
  const { releases, effects } = decideDeadline(id, placements, kept);
  await writeRelease(ctx, tx, actor, coachId, releases);
  await ctx.enqueue(tx, effects);
  const count = (to: keyof Drawn) => releases.filter((release) => release.to === to).length;
  return { confirmed: count('confirmed'), declined: count('declined'), expired: count('expired') };
}

/** Phases in which the public may book. */
const OPEN: readonly CyclePhase[] = ['open', 'active'];

/** Who waits for its dates hears that they can be booked. */
async function tellWaiting(ctx: CycleContext, tx: Tx, cycle: Cycle): Promise<void> {
  const entryIds = await listWaitingFor(tx, cycle.id);
  await ctx.enqueue(
    tx,
    entryIds.map((id) => openingMail(id, cycle, 'opened')),
  );
}

/**
 * Writes a cycle some steps on inside the caller's transaction, which holds the coach's lock: phase, the deadline's consequences for every
 * placement, audit entry, and the mails to clients, to the waitlist and to the coach.
 */
export async function writeAdvance(
  ctx: CycleContext,
  tx: Tx,
  actor: Actor,
  before: Cycle,
  { cycle, deadline, effects }: Advance,
): Promise<Cycle> {
  const drawn = deadline ? await drawDeadline(ctx, tx, actor, cycle) : null;
  const after = await updateCycle(tx, cycle);
  await insertAuditEntry(tx, actor, {
    coachId: cycle.coachId,
    action: before.phase === cycle.phase ? 'cycle.deadline_drawn' : 'cycle.phase_changed',
    subject: ['cycle', cycle.id],
    before: { phase: before.phase },
    after: { phase: cycle.phase, ...drawn },
  });
  await ctx.enqueue(tx, effects);
  if (!OPEN.includes(before.phase) && OPEN.includes(after.phase)) await tellWaiting(ctx, tx, after);
  return after;
}
