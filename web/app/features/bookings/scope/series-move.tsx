import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { moveEdits } from '../../../series/scope/move-edits.ts';
import type { Scope } from '../../../series/scope/scope.ts';
import { SeriesReview } from '../../../series/scope/series-review.tsx';
import { wallIn } from '../../../time/wall-in.ts';
import { useCoach } from '../../../session/use-coach.ts';
import type { Target } from '../target.ts';

interface SeriesMoveProps {
  readonly booking: CoachBookingView;
  readonly series: NonNullable<CoachBookingView['series']>;
  readonly target: Target;
  readonly scope: Exclude<Scope, 'this'>;
  readonly onClose: (moved: boolean) => void;
}

/** One session goes elsewhere, and others of its series with it: what that does, before it is done. */
export function SeriesMove({ booking, series, target: { startsAt, durationMinutes }, scope, onClose }: SeriesMoveProps) {
  const { t } = useTranslation('series');
  const { timeZone } = useCoach();
  const to = { ...wallIn(timeZone, startsAt), durationMinutes };
  return (
    <SeriesReview
      seriesId={series.id}
      editsOf={(loaded) => moveEdits(loaded, booking, series.dateId, to, scope)}
      submit={t('scope.moveDo')}
      done={t('scope.moved', { name: booking.clientName })}
      onSaved={() => onClose(true)}
      onClose={() => onClose(false)}
    />
  );
}
