import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import type { Scope } from '../../../series/scope/scope.ts';
import { SeriesReview } from '../../../series/scope/series-review.tsx';
import { useCoach } from '../../../session/use-coach.ts';
import { todayIn } from '../../../time/today-in.ts';

interface SeriesCancelProps {
  readonly booking: CoachBookingView;
  readonly series: NonNullable<CoachBookingView['series']>;
  readonly scope: Exclude<Scope, 'this'>;
  readonly onClose: () => void;
}

/** A session and those that follow, or all that are to come, are cancelled: which ones, before it is done. */
export function SeriesCancel({ booking, series, scope, onClose }: SeriesCancelProps) {
  const { t } = useTranslation('series');
  const { timeZone } = useCoach();
  const from = scope === 'all' ? todayIn(timeZone) : booking.coachTime.date;
  return (
    <SeriesReview
      seriesId={series.id}
      editsOf={() => [{ kind: 'cancel', from }]}
      submit={t('scope.cancelDo')}
      danger
      done={t('scope.cancelled', { name: booking.clientName })}
      onSaved={onClose}
      onClose={onClose}
    />
  );
}
