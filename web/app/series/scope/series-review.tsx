import { useQuery } from '@tanstack/react-query';
import type { SeriesEditInput } from '../../../../contract/series/series-pattern.ts';
import type { CoachSeriesView } from '../../../../contract/series/series-view.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { WaitingRows } from '../../ui/waiting-rows.tsx';
import { ChangeReview, type ChangeReviewProps } from '../change/change-review.tsx';

interface SeriesReviewProps extends Omit<ChangeReviewProps, 'series' | 'edits'> {
  readonly seriesId: string;
  readonly editsOf: (series: CoachSeriesView) => readonly SeriesEditInput[];
}

/** What a change that begins at one session does to its series. */
export function SeriesReview({ seriesId, editsOf, ...rest }: SeriesReviewProps) {
  const { id: coachId } = useCoach();
  const series = useQuery(queries.series.show.queryOptions({ input: { coachId, seriesId } }));
  return (
    <Loaded query={series} waiting={<WaitingRows count={3} height={36} />}>
      {(loaded) => <ChangeReview {...rest} series={loaded} edits={editsOf(loaded)} />}
    </Loaded>
  );
}
