import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { queries } from '../../../queries.ts';
import { useSeriesWords } from '../../../series/rhythm/use-series-words.ts';
import { useSeriesPlace } from '../../../series/use-series-place.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Fact } from '../../../ui/fact.tsx';
import { TextLink } from '../../../ui/text-link.tsx';

/** Its place in a series, "3 of 10", with the rhythm and the way to all of them. */
export function SeriesFact({ series }: { series: NonNullable<CoachBookingView['series']> }) {
  const { t } = useTranslation('series');
  const words = useSeriesWords();
  const placeOf = useSeriesPlace();
  const { id: coachId } = useCoach();
  const whole = useQuery(queries.series.show.queryOptions({ input: { coachId, seriesId: series.id } }));
  return (
    <Fact name={t('title')}>
      <TextLink to="/app/recurring/$seriesId" params={{ seriesId: series.id }}>
        {placeOf(series)}
      </TextLink>
      {whole.data && (
        <Text fz="sm" c="dimmed">
          {words(whole.data)}
        </Text>
      )}
    </Fact>
  );
}
