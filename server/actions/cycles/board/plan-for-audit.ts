import type { PlacementPlan } from '../../../db/cycles/board/board-edits.ts';

/** What the audit log keeps of a plan. */
export const planForAudit = ({ state, date, minute, pinned }: PlacementPlan) => ({ state, date, minute, pinned });
