import { Skeleton, Text } from '@mantine/core';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../../../session/use-coach.ts';
import { formatInstant } from '../../../time/format-instant.ts';
import { ClientBadges } from '../../../clients/client-badges.tsx';
import { LongCards } from '../../../ui/list/long-cards.tsx';
import { formatDay } from '../format-day.ts';
import { ClientLink, type ClientLinkProps } from './client-link.tsx';
import type { ClientListShape } from './client-list-shape.ts';
import { ClientTags } from './client-tags.tsx';
import looks from '../../../ui/list/long-list.module.css';

/** The list where a table would not fit. */
export function ClientCards({ list, rows, total, measure, clientAt, reach }: ClientListShape) {
  const { t } = useTranslation('clients');
  return (
    <LongCards list={list} rows={rows} label={t('title')}>
      {(index) => {
        const client = clientAt(index);
        return (
          <li key={index} ref={measure} data-index={index} aria-posinset={index + 1} aria-setsize={total} className={looks.card}>
            {client ? <Lines client={client} index={index} reach={reach} /> : <Skeleton height={92} radius="md" />}
          </li>
        );
      }}
    </LongCards>
  );
}

const Lines = memo(function Lines({ client, index, reach }: ClientLinkProps) {
  const { t } = useTranslation('clients');
  const { timeZone } = useCoach();
  const { nextStartsAt, lastStartsAt, bookingCount } = client;
  const facts = [
    nextStartsAt && `${t('column.next')}: ${formatInstant(nextStartsAt, timeZone)}`,
    lastStartsAt && `${t('column.last')}: ${formatDay(lastStartsAt, timeZone)}`,
    t('sessions', { count: bookingCount }),
  ].filter((fact) => fact !== null && fact !== '');
  return (
    <>
      <ClientLink client={client} index={index} reach={reach} />
      <Text fz="sm" c="dimmed" truncate>
        {client.email}
      </Text>
      <ClientBadges client={client} show={['relationship', 'priority', 'attendance']} />
      <ClientTags tags={client.tags} most={4} />
      <Text fz="sm">{facts.join(' · ')}</Text>
    </>
  );
});
