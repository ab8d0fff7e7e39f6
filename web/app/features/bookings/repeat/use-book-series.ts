import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SeriesPatternInput } from '../../../../../contract/series/series-pattern.ts';
import { describeProblem } from '../../../problem/describe-problem.ts';
import { queries } from '../../../queries.ts';
import type { Choice } from '../../../series/dates/choice.ts';
import { useSeriesWords } from '../../../series/rhythm/use-series-words.ts';
import { refreshBookings } from '../../../session/refresh-bookings.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { showDone } from '../../../ui/show-done.ts';
import { whoIs } from '../who-is.ts';
import type { Wish } from '../wish.ts';

interface BookSeriesOptions {
  readonly onBooked: () => void;
  /** Nothing was booked, for these dates are taken. */
  readonly onTaken: (dates: readonly string[]) => void;
}

/** Books every date of a pattern but those left out, in one step. */
export function useBookSeries({ onBooked, onTaken }: BookSeriesOptions) {
  const { t } = useTranslation('series');
  const { id: coachId } = useCoach();
  const words = useSeriesWords();
  const { mutate, error, isPending } = useMutation(
    queries.series.book.mutationOptions({
      onSuccess: async (series) => {
        const count = series.dates.filter(({ state }) => state === 'planned').length;
        showDone(t('book.done', { name: series.client.name, count, rhythm: words(series) }));
        onBooked();
        await refreshBookings();
      },
      onError: (problem) => {
        const { code, dates } = describeProblem(problem);
        if (code === 'dates_taken') onTaken(dates ?? []);
      },
    }),
  );
  const book = ({ client, ...wish }: Wish, pattern: SeriesPatternInput, edits: readonly Choice[], overbook: boolean) =>
    mutate({ coachId, ...wish, ...whoIs(client), pattern, edits: [...edits], overbook });
  return { book, error: error && describeProblem(error).code !== 'dates_taken' ? error : null, isPending };
}
