import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { BookingView } from '../../../contract/bookings.ts';

/** The place of a session in its series: "3 of 10". Undefined for one that stands alone. */
export function useSeriesPlace() {
  const { t } = useTranslation('series');
  return useCallback(
    (series: BookingView['series']): string | undefined => {
      if (!series) return undefined;
      const { number, total } = series;
      return number !== null && total !== null ? t('place.of', { number, total }) : t('place.series');
    },
    [t],
  );
}
