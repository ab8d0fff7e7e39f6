import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ProblemNotice } from '../../../ui/problem-notice.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import classes from './request-list.module.css';
import { RequestRow } from './request-row.tsx';

const PAGE = 30;

/** What became of requests, the newest decision first; older ones on demand. */
export function ClosedList({ selected }: { readonly selected: string | undefined }) {
  const { t } = useTranslation('requests');
  const { id: coachId } = useCoach();
  const list = useInfiniteQuery(
    queries.requests.list.infiniteOptions({
      input: (offset: number) => ({ coachId, show: 'closed', offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, all) => (all.length * PAGE < total ? all.length * PAGE : undefined),
    }),
  );
  const requests = list.data?.pages.flatMap((page) => page.requests) ?? [];
  return (
    <>
      {list.isPending && <WaitingRows count={5} height={84} />}
      <ProblemNotice error={list.error} />
      {list.data && requests.length === 0 && <EmptyState title={t('noneClosed')}>{t('noneClosedHint')}</EmptyState>}
      {requests.length > 0 && (
        <ul className={classes.list} aria-label={t('list')}>
          {requests.map((request) => (
            <RequestRow key={request.id} request={request} selected={request.id === selected} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button variant="default" m="sm" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
