import type { Cycle } from '../../../core/cycles/cycle.ts';
import { decideAdvance } from '../../../core/cycles/phases/decide-advance.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Tx } from '../../db/transaction.ts';
import type { CycleContext } from './cycle-context.ts';
import { writeAdvance } from './write-advance.ts';

/** The cycle with every step written down that its dates have brought about: who changes it decides about what holds now. The lock is the caller's. */
export async function settleCycle(ctx: CycleContext, tx: Tx, coach: Pick<CoachRow, 'timeZone'>, cycle: Cycle): Promise<Cycle> {
  const due = decideAdvance(cycle, ctx.clock.now(), coach.timeZone);
  const system: Actor = { kind: 'system' };
  return due ? writeAdvance(ctx, tx, system, cycle, due) : cycle;
}
