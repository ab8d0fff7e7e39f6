import type { SeriesDateView } from '../../../../../contract/series/series-view.ts';

/** What is about to be changed of a series. */
export type SeriesDoing =
  | { readonly what: 'skip' | 'restore' | 'move' | 'endHere'; readonly date: SeriesDateView }
  /** From the date of that name; null is all that are to come. */
  | { readonly what: 'change'; readonly from: string | null }
  | { readonly what: 'extend' | 'pause' | 'resume' | 'end' };
