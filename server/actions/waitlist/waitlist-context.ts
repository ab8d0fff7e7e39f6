import type { ActionContext } from '../action-context.ts';

/** What looking at a line needs. */
export type WaitlistContext = Pick<ActionContext, 'enqueue' | 'clock' | 'newId'>;
