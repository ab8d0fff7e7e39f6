import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { takesTime } from '../../../../../core/bookings/booking-status.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Card } from '../../../ui/card.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { SessionRows } from './session-rows.tsx';

const PAGE = 50;

/** What was, and what was called off, latest first; the rest on request. What is coming up stands in its own card. */
export function PastSessions({ clientId, onOpen }: { clientId: string; onOpen: (bookingId: string) => void }) {
  const { t } = useTranslation('clients');
  const { id: coachId } = useCoach();
  const list = useInfiniteQuery(
    queries.coachBookings.list.infiniteOptions({
      input: (offset: number) => ({ coachId, clientId, order: 'latest', offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (page, all) => (page.length < PAGE ? undefined : all.length * PAGE),
    }),
  );
  const [now] = useState(() => new Date().toISOString());
  const past = (list.data?.pages.flat() ?? []).filter(({ startsAt, status }) => startsAt <= now || !takesTime(status));
  return (
    <Card title={t('profile.history')}>
      {list.isPending && <WaitingRows count={3} />}
      {list.data && past.length === 0 && !list.hasNextPage && <Text c="dimmed">{t('profile.noHistory')}</Text>}
      {past.length > 0 && <SessionRows bookings={past} onOpen={onOpen} />}
      <ProblemNotice error={list.error} />
      {list.hasNextPage && (
        <Button variant="default" mr="auto" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('profile.earlier')}
        </Button>
      )}
    </Card>
  );
}
