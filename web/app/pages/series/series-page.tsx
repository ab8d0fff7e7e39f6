import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Group } from '@mantine/core';
import { BookDialog } from '../../features/bookings/book-dialog.tsx';
import { BookingPanel } from '../../features/bookings/booking-panel.tsx';
import { RenewalNotice } from '../../features/series/detail/renewal-notice.tsx';
import { SeriesActions } from '../../features/series/detail/series-actions.tsx';
import { SeriesDates } from '../../features/series/detail/series-dates.tsx';
import { SeriesFacts } from '../../features/series/detail/series-facts.tsx';
import { SeriesLayout } from '../../features/series/detail/series-layout.tsx';
import type { SeriesDoing } from '../../features/series/edit/doing.ts';
import { SeriesDialogs } from '../../features/series/edit/series-dialogs.tsx';
import { SeriesProgress } from '../../features/series/series-progress.tsx';
import { SeriesTags } from '../../features/series/series-tags.tsx';
import { isNotThere } from '../../problem/is-not-there.ts';
import { NotTherePage } from '../../problem/not-there-page.tsx';
import { queries } from '../../queries.ts';
import { useSeriesWords } from '../../series/rhythm/use-series-words.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { TextLink } from '../../ui/text-link.tsx';

/** One recurring booking: its dates, what was agreed, and everything that can be changed about it. */
export function SeriesPage() {
  const { t } = useTranslation('series');
  const { id: coachId } = useCoach();
  const { seriesId } = useParams({ from: '/app/recurring/$seriesId' });
  const words = useSeriesWords();
  const [doing, setDoing] = useState<SeriesDoing>();
  const [opened, setOpened] = useState<string>();
  const [isBooking, setBooking] = useState(false);
  const query = useQuery(queries.series.show.queryOptions({ input: { coachId, seriesId } }));
  const series = query.data;
  const back = <TextLink to="/app/recurring">{t('page.back')}</TextLink>;
  if (!series && isNotThere(query.error)) {
    return <NotTherePage title={t('title')} what={t('page.notThere')} hint={t('page.notThereHint')} back={back} />;
  }
  return (
    <Page
      wide
      title={series?.client.name ?? t('title')}
      {...(series && { hint: `${words(series)} · ${series.service.name}` })}
      above={back}
      below={
        series && (
          <Group gap="md">
            <SeriesProgress progress={series.progress} wide />
            <SeriesTags series={series} />
            {series.state === 'asked' && series.requestId !== null && (
              <TextLink to="/app/requests/$requestId" params={{ requestId: series.requestId }}>
                {t('page.toRequest')}
              </TextLink>
            )}
          </Group>
        )
      }
      actions={series && <SeriesActions series={series} onDo={setDoing} onAgain={() => setBooking(true)} />}
    >
      <Loaded query={query}>
        {(data) => (
          <>
            {data.renewalDue && data.state !== 'over' && <RenewalNotice series={data} onExtend={() => setDoing({ what: 'extend' })} />}
            <SeriesLayout dates={<SeriesDates series={data} onOpen={setOpened} onDo={setDoing} />} facts={<SeriesFacts series={data} />} />
            {doing && <SeriesDialogs series={data} doing={doing} onClose={() => setDoing(undefined)} />}
            {isBooking && (
              <BookDialog
                start={{
                  client: { ...data.client, email: '' },
                  serviceId: data.service.id,
                  durationMinutes: data.pattern.durationMinutes,
                  repeats: true,
                }}
                onClose={() => setBooking(false)}
              />
            )}
          </>
        )}
      </Loaded>
      <BookingPanel bookingId={opened} onClose={() => setOpened(undefined)} />
    </Page>
  );
}
