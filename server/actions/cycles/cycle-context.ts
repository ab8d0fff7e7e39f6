import type { ActionContext } from '../action-context.ts';

/** What an action on a cycle needs; sweeps have it too. */
export type CycleContext = Pick<ActionContext, 'transaction' | 'enqueue' | 'clock' | 'newId' | 'linkToken'>;
