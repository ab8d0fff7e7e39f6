import type { SeriesPatternInput } from '../../../../contract/series/series-pattern.ts';

export type Rhythm = SeriesPatternInput['rhythm'];
export type RhythmOf<K extends Rhythm['kind']> = Extract<Rhythm, { kind: K }>;
export type SeriesEnd = SeriesPatternInput['end'];
/** How a booking goes on after its first date. Chosen days have their end in themselves. */
export interface Repeat {
  readonly rhythm: Rhythm;
  readonly end: SeriesEnd;
}
