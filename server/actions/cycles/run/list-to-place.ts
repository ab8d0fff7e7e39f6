import { sendSkip } from '../../../../core/cycles/send/send-skip.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import { listPlanRegulars, type PlanRegularRow } from '../../../db/cycles/plan-regulars.ts';
import type { Database } from '../../../db/database.ts';

/** Who is to be placed in a cycle: those to whom the plan will be sent. A read; whoever calls has loaded the cycle. */
export const listToPlace = async (db: Database, coachId: string, cycleId: string, from: Instant): Promise<readonly PlanRegularRow[]> =>
  (await listPlanRegulars(db, coachId, cycleId, from)).filter((row) => sendSkip(row) === null);
