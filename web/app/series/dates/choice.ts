import type { SeriesEditInput } from '../../../../contract/series/series-pattern.ts';

/** What was decided about one date that is being looked at: left out, or put elsewhere. */
export type Choice = Extract<SeriesEditInput, { kind: 'skip' | 'move' }>;
