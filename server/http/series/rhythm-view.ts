import type { z } from 'zod';
import type { Rhythm as RhythmView } from '../../../contract/series/series-pattern.ts';
import type { Rhythm } from '../../../core/series/series-pattern.ts';

/** The lists of a plan can't be written to, those of a view could. */
export const rhythmView = (rhythm: Rhythm): z.input<typeof RhythmView> => {
  if (rhythm.kind === 'weekly') return { ...rhythm, weekdays: [...rhythm.weekdays] };
  return rhythm.kind === 'dates' ? { ...rhythm, dates: [...rhythm.dates] } : rhythm;
};
