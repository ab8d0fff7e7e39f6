import { Group, SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { queries } from '../../queries.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PagedList } from '../../ui/paged-list.tsx';
import { SearchField } from '../../ui/search-field.tsx';
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
        <SearchField label={t('search')} value={search} onChange={setSearch} flex={1} miw={200} />
        <SegmentedControl
          aria-label={t('who.label')}
          value={who}
          onChange={(value) => setWho(WHO.find((one) => one === value) ?? 'team')}
          data={WHO.map((one) => ({ value: one, label: t(`who.${one}`) }))}
        />
      </Group>
      <PagedList
        query={users}
        count={t('count', { count: users.data?.pages[0]?.total ?? 0 })}
        more={t('more')}
        empty={<EmptyState title={t('none')} />}
      >
        {list.length > 0 && <UserTable users={list} ownId={ownId} />}
      </PagedList>
    </Card>
  );
}
