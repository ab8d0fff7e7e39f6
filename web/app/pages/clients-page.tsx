import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ClientList } from '../features/clients/client-list.tsx';
import { NewClientDialog } from '../features/clients/new-client-dialog.tsx';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';

export function ClientsPage() {
  const { t } = useTranslation('clients');
  const coach = useCoach();
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const [asked] = useDebouncedValue(search.trim(), 150);
  const clients = useQuery({
    ...queries.clients.list.queryOptions({ input: { coachId: coach.id, search: asked, limit: 500 } }),
    placeholderData: keepPreviousData,
  });
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <Page title={t('title')} hint={t('hint')} actions={add}>
      <TextInput
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<Icon name="search" size={18} />}
        maw={420}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Loaded query={clients}>
        {({ clients: list }) =>
          list.length > 0 ? (
            <Card>
              <ClientList clients={list} />
            </Card>
          ) : (
            <EmptyState title={asked ? t('nobody', { search: asked }) : t('none')} action={add}>
              {asked ? undefined : t('noneHint')}
            </EmptyState>
          )
        }
      </Loaded>
      {adding && <NewClientDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
