import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SeriesEditInput } from '../../../../contract/series/series-pattern.ts';
import { describeProblem } from '../../problem/describe-problem.ts';
import { queries } from '../../queries.ts';
import { refreshBookings } from '../../session/refresh-bookings.ts';
import { useCoach } from '../../session/use-coach.ts';
import { showDone } from '../../ui/show-done.ts';
import { showProblem } from '../../ui/show-problem.ts';
import { showUndo } from '../../ui/show-undo.tsx';
import { useChoices } from '../dates/use-choices.ts';

interface ChangedSeries {
  readonly id: string;
  readonly version: number;
}

interface SeriesChangeOptions {
  readonly series: ChangedSeries;
  /** Null while they are not complete. */
  readonly edits: readonly SeriesEditInput[] | null;
  /** What is said once it is saved. */
  readonly done: string;
  /** What takes it back, where one step does. */
  readonly undo?: readonly SeriesEditInput[] | undefined;
  readonly onSaved: () => void;
}

/** A change of a series: laid out before it is saved, then saved in one step. What is decided about single dates goes along. */
export function useSeriesChange({ series, edits, done, undo, onSaved }: SeriesChangeOptions) {
  const { t } = useTranslation('app');
  const { id: coachId } = useCoach();
  const choices = useChoices(JSON.stringify(edits));
  const one = { coachId, seriesId: series.id };
  const wanted = edits && [...edits, ...choices.all];
  // By what they say: the same wish, written anew by another drawing of the page, is not another.
  const [asked] = useDebouncedValue(JSON.stringify(wanted), 200);
  const preview = useQuery({
    ...queries.series.preview.queryOptions({ input: { ...one, edits: (JSON.parse(asked) as SeriesEditInput[] | null) ?? [] } }),
    enabled: asked !== 'null',
    placeholderData: keepPreviousData,
  });
  const back = useMutation(
    queries.series.edit.mutationOptions({ onSuccess: () => showDone(t('undone')), onError: showProblem, onSettled: refreshBookings }),
  );
  const { mutate, error, isPending } = useMutation(
    queries.series.edit.mutationOptions({
      // As it was when it was pressed: others hear of a change at once, so by the answer the page may know it already.
      onMutate: () => ({ undo, done }),
      onSuccess: async ({ version }, { tellClient }, before) => {
        const { undo: way } = before;
        if (way) showUndo(before.done, t('undo'), () => back.mutate({ ...one, version, edits: [...way], tellClient }));
        else showDone(before.done);
        onSaved();
        await refreshBookings();
      },
      onError: (problem) => {
        const { code, dates } = describeProblem(problem);
        if (code !== 'dates_taken') return;
        choices.mark(dates ?? []);
        void preview.refetch();
      },
    }),
  );
  const shown = asked === 'null' ? undefined : preview.data;
  return {
    choices,
    preview: shown,
    previewError: asked === 'null' ? null : preview.error,
    isWaiting: asked !== 'null' && preview.isPending,
    isBehind: JSON.stringify(wanted) !== asked || preview.isFetching || shown === undefined,
    save: (how: { readonly tellClient: boolean; readonly reason: string; readonly overbook: boolean }) =>
      wanted && mutate({ ...one, version: series.version, edits: wanted, ...how }),
    error: error && describeProblem(error).code !== 'dates_taken' ? error : null,
    isPending,
  };
}
