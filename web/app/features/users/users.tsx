import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { WaitingRows } from '../../ui/waiting-rows.tsx';
import { UserTable } from './user-table.tsx';

const PAGE = 50;
const WHO = ['team', 'client', 'all'] as const;

/** The people of this installation, found by name, address and what they are here. */
export function Users({ ownId, action }: { ownId: string; action: ReactNode }) {
  const { t } = useTranslation('users');
  const [who, setWho] = useState<(typeof WHO)[number]>('team');
  const [search, setSearch] = useState('');
  const [asked] = useDebouncedValue(search.trim(), 200);
  const filter = { search: asked, ...(who !== 'all' && { role: who }) };
  const users = useInfiniteQuery({
    ...queries.users.list.infiniteOptions({
      input: (offset: number) => ({ ...filter, offset, limit: PAGE }),
      initialPageParam: 0,
      getNextPageParam: (page, pages) => (pages.length * PAGE < page.total ? pages.length * PAGE : undefined),
    }),
    placeholderData: keepPreviousData,
  });
  const list = users.data?.pages.flatMap((page) => page.users) ?? [];
  return (
    <Card title={t('title')} hint={t('hint')} action={action}>
      <Group gap="sm">
        <TextInput
          type="search"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<Icon name="search" size={18} />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          flex={1}
          miw={200}
          maxLength={100}
        />
        <SegmentedControl
          aria-label={t('who.label')}
          value={who}
          onChange={(value) => setWho(WHO.find((one) => one === value) ?? 'team')}
          data={WHO.map((one) => ({ value: one, label: t(`who.${one}`) }))}
        />
      </Group>
      <ProblemNotice error={users.error} />
      {users.isPending && <WaitingRows count={4} />}
      {users.data && list.length === 0 && <EmptyState title={t('none')} />}
      {list.length > 0 && (
        <Stack gap="xs">
          <Text fz="sm" c="dimmed" aria-live="polite">
            {t('count', { count: users.data?.pages[0]?.total ?? 0 })}
          </Text>
          <UserTable users={list} ownId={ownId} />
          {users.hasNextPage && (
            <Button variant="default" loading={users.isFetchingNextPage} onClick={() => void users.fetchNextPage()}>
              {t('more')}
            </Button>
          )}
        </Stack>
      )}
    </Card>
  );
}
