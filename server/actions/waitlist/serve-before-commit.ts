import type { Actor } from '../../../core/identity/actor.ts';
import { lockPractice } from '../../db/coaches.ts';
import { inSavepoint } from '../../db/savepoint.ts';
import type { BeforeCommit } from '../../db/transaction.ts';
import { listCoachesToServe } from '../../db/waitlist/freed-spans.ts';
import { serveLine } from './serve-line.ts';
import type { WaitlistContext } from './waitlist-context.ts';

const SYSTEM: Actor = { kind: 'system' };

/**
 * What falls free is held for the line in the very transaction that frees it: nobody can book it in between. Should that fail, the cancellation stands all
 * the same; what fell free stays on the list, and the sweep comes to it.
 */
export const serveBeforeCommit =
  (ctx: WaitlistContext, onError: (coachId: string, error: unknown) => void): BeforeCommit =>
  async (tx, coachIds) => {
    for (const coachId of await listCoachesToServe(tx, coachIds)) {
      try {
        await inSavepoint(tx, async () => {
          const coach = await lockPractice(tx, SYSTEM, coachId);
          if (coach) await serveLine(ctx, tx, coach);
        });
      } catch (error) {
        onError(coachId, error);
      }
    }
  };
