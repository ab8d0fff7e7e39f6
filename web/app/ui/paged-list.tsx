import { Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ProblemNotice } from './problem-notice.tsx';
import { WaitingRows } from './waiting-rows.tsx';

interface PagedListProps {
  readonly query: {
    readonly error: unknown;
    readonly isPending: boolean;
    readonly isSuccess: boolean;
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
  /** How many there are in all, in words. */
  readonly count: string;
  readonly more: string;
  /** What stands there when nothing was found. */
  readonly empty: ReactNode;
  /** What was loaded so far; null for nothing. */
  readonly children: ReactNode;
}

/** A list that comes in pages: how many there are, those loaded so far, and the way to more. */
export function PagedList({ query, count, more, empty, children }: PagedListProps) {
  return (
    <>
      <ProblemNotice error={query.error} />
      {query.isPending && <WaitingRows count={5} />}
      {query.isSuccess && !children && empty}
      {children && (
        <Stack gap="xs">
          <Text fz="sm" c="dimmed" aria-live="polite">
            {count}
          </Text>
          {children}
          {query.hasNextPage && (
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {more}
            </Button>
          )}
        </Stack>
      )}
    </>
  );
}
