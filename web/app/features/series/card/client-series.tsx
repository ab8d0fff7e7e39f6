import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Card } from '../../../ui/card.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { SeriesRows } from '../list/series-rows.tsx';

/** On a client's page: what they have booked again and again, and how far it has come. */
export function ClientSeries({ clientId, action }: { clientId: string; action: ReactNode }) {
  const { t } = useTranslation('series');
  const { id: coachId } = useCoach();
  const series = useQuery(queries.series.list.queryOptions({ input: { coachId, clientId, show: 'running' } }));
  return (
    <Card title={t('title')} action={action}>
      <Loaded query={series} waiting={<WaitingRows count={1} />}>
        {({ series: all }) =>
          all.length === 0 ? <Text c="dimmed">{t('card.none')}</Text> : <SeriesRows series={all} label={t('title')} withoutClient />
        }
      </Loaded>
    </Card>
  );
}
