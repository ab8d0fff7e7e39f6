import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceView } from '../../../../../contract/services.ts';
import { useSeriesPlace } from '../../../series/use-series-place.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import type { Session } from './session.ts';
import { seatsOf } from './seats-of.ts';

/** Everything the look of a session says, in one sentence: for whoever hears the calendar, and under the pointer. */
export function useSessionWords() {
  const { t } = useTranslation(['calendar', 'app', 'services']);
  const placeOf = useSeriesPlace();
  return useCallback(
    (session: Session, kind: ServiceView['kind'] | undefined) => {
      const seats = seatsOf(session);
      return [
        session.clientName,
        kind ? `${session.service.name} (${t(`services:kind.${kind}`)})` : session.service.name,
        formatMoment(session.coachTime),
        t(`app:status.${session.status}`),
        seats && t('calendar:seatsUsed', seats),
        placeOf(session.series),
        session.request && t(`calendar:waits.${session.request.waitsFor}`),
        session.overbooked && t('calendar:overbooked'),
        session.reschedule && t('calendar:asked'),
        session.bookedBy === 'client' && t('calendar:byClient'),
      ]
        .filter(Boolean)
        .join(', ');
    },
    [t, placeOf],
  );
}
