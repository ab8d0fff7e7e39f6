import { Button, Stack } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from './problem-notice.tsx';
import { WaitingRows } from './waiting-rows.tsx';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly waiting?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

/** What a query brings: its skeleton, its error with another try, its data. */
export function Loaded<T>({ query, waiting, children }: LoadedProps<T>) {
  const { t } = useTranslation('app');
  if (query.data !== undefined) return children(query.data);
  if (query.error === null) return waiting ?? <WaitingRows />;
  return (
    <Stack align="flex-start">
      <ProblemNotice error={query.error} />
      <Button variant="default" onClick={() => void query.refetch()}>
        {t('tryAgain')}
      </Button>
    </Stack>
  );
}
