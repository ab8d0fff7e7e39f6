import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PagedList } from '../../../ui/paged-list.tsx';
import { AnswersEntry } from './answers-entry.tsx';
import classes from './answers.module.css';
import { type AnswersFilter, useAnswersPages } from './use-answers-pages.ts';

interface AnswersListProps {
  readonly filter: AnswersFilter;
  readonly onClear: () => void;
  readonly onOpen: (bookingId: string) => void;
}

/** Answers that match, the words that were searched for marked in them. */
export function AnswersList({ filter, onClear, onOpen }: AnswersListProps) {
  const { t } = useTranslation('forms');
  const pages = useAnswersPages(filter);
  const entries = pages.data?.pages.flatMap(({ answers }) => answers) ?? [];
  const isFiltered = filter.form !== undefined || filter.search !== undefined;
  return (
    <PagedList
      query={pages}
      count={t('answers.count', { count: pages.data?.pages[0]?.total ?? 0 })}
      more={t('answers.more')}
      empty={
        isFiltered ? (
          <EmptyState
            title={t('answers.noMatch')}
            action={
              <Button variant="default" onClick={onClear}>
                {t('answers.clear')}
              </Button>
            }
          >
            {t('answers.noMatchHint')}
          </EmptyState>
        ) : (
          <EmptyState title={t('answers.none')}>{t('answers.noneHint')}</EmptyState>
        )
      }
    >
      {entries.length > 0 && (
        <ul className={classes.list} aria-label={t('answersTitle')}>
          {entries.map((entry) => (
            <AnswersEntry key={entry.bookingId} entry={entry} marked={filter.search} onOpen={onOpen} />
          ))}
        </ul>
      )}
    </PagedList>
  );
}
