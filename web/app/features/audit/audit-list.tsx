import { Button, Paper, Text } from '@mantine/core';
import { useIntersection } from '@mantine/hooks';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../session/use-session.ts';
import { dateIn } from '../../time/date-in.ts';
import { formatDate } from '../../time/format-date.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { WaitingRows } from '../../ui/waiting-rows.tsx';
import { AuditEntry } from './audit-entry.tsx';
import type { AuditSearch } from './audit-filter.ts';
import { grouped } from './grouped.ts';
import { useAuditPages } from './use-audit-pages.ts';
import { useSentence } from './use-sentence.ts';
import classes from './audit-list.module.css';

interface AuditListProps {
  readonly search: AuditSearch;
  readonly onChange: (change: AuditSearch) => void;
}

/** What happened, day by day, newest first. The next page is loaded as the end comes into sight. */
export function AuditList({ search, onChange }: AuditListProps) {
  const { t } = useTranslation('audit');
  const { user, coach } = useSession();
  const pages = useAuditPages(search);
  const sentence = useSentence(user.name, coach.timeZone);
  const { ref, entry: end } = useIntersection({ rootMargin: '600px' });
  const { hasNextPage, isFetchingNextPage, fetchNextPage, isError } = pages;
  const isInSight = end?.isIntersecting ?? false;
  useEffect(() => {
    if (isInSight && hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [isInSight, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);

  if (pages.isPending) return <WaitingRows count={6} height={48} />;
  const entries = pages.data?.pages.flatMap((page) => page.entries) ?? [];
  const isFiltered = Object.entries(search).some(([name, value]) => name !== 'of' && value !== undefined);
  const days = grouped(entries, (one) => dateIn(coach.timeZone, one.at));
  return (
    <div>
      <ProblemNotice error={pages.error} />
      {pages.isSuccess && entries.length === 0 && (
        <EmptyState title={t(isFiltered ? 'nothing' : 'none')}>{t(isFiltered ? 'nothingHint' : 'noneHint')}</EmptyState>
      )}
      {entries.length > 0 && (
        <Paper withBorder radius="lg" px={{ base: 'sm', sm: 'md' }} pb="xs">
          {days.map(([date, ofDay]) => (
            <section key={date} aria-label={formatDate(date, 'long')}>
              <h2 className={classes.day}>{formatDate(date, 'long')}</h2>
              <ul className={classes.list}>
                {ofDay.map((entry) => (
                  <AuditEntry
                    key={entry.id}
                    entry={entry}
                    sentence={sentence(entry)}
                    timeZone={coach.timeZone}
                    showsPractice={search.of === 'all'}
                    onOnly={({ subject }) => onChange({ subject: subject.id })}
                  />
                ))}
              </ul>
            </section>
          ))}
        </Paper>
      )}
      <div ref={ref} className={classes.end}>
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        )}
        {!hasNextPage && entries.length > 0 && (
          <Text fz="sm" c="dimmed">
            {t('end')}
          </Text>
        )}
      </div>
    </div>
  );
}
