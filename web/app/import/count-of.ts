import type { ImportCounts } from './import-kind.ts';

/** How many lines have one of these outcomes. */
export const countOf = (counts: ImportCounts, outcomes: readonly string[]): number =>
  outcomes.reduce((sum, outcome) => sum + (counts[outcome] ?? 0), 0);
