import type { JobContext } from '../job-context.ts';

export type SweepContext = Pick<JobContext, 'database' | 'transaction' | 'clock' | 'log'>;
