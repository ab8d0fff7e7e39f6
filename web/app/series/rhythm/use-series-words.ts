import type { SeriesSummary } from '../../../../contract/series/series-view.ts';
import { useRepeatsWords } from './use-repeats-words.ts';

/** How a series repeats, in words. */
export function useSeriesWords() {
  const words = useRepeatsWords();
  return ({ pattern: { rhythm, startMinute }, timeZone }: Pick<SeriesSummary, 'pattern' | 'timeZone'>): string =>
    words({ rhythm, startMinute, timeZone });
}
