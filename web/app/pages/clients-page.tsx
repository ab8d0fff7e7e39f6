import { Button, Group, Text } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewClientDialog } from '../features/clients/edit/new-client-dialog.tsx';
import type { ClientFilter } from '../features/clients/list/client-filter.ts';
import { ClientFilters } from '../features/clients/list/client-filters.tsx';
import { ClientList, type ClientListHandle } from '../features/clients/list/client-list.tsx';
import { useFirstClients } from '../features/clients/list/use-client-pages.ts';
import { ExportButton } from '../files/export-button.tsx';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';
import { Card } from '../ui/card.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Icon } from '../ui/icon.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { WaitingRows } from '../ui/waiting-rows.tsx';

const isFiltered = ({ sort: _sort, ...rest }: ClientFilter) => Object.keys(rest).length > 0;

export function ClientsPage() {
  const { t } = useTranslation('clients');
  const coach = useCoach();
  const navigate = useNavigate();
  const filter = useSearch({ from: '/app/clients' });
  const [adding, setAdding] = useState(false);
  const list = useRef<ClientListHandle>(null);
  const first = useFirstClients(filter);
  // What is shown, which is the filter before while the next one is on its way.
  const [shown, setShown] = useState(filter);
  if (shown !== filter && first.data !== undefined && !first.isPlaceholderData) setShown(filter);
  const set = (search: ClientFilter, replace = false) => void navigate({ to: '/app/clients', search, replace, resetScroll: false });
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  const bring = (
    <LinkButton to="/app/clients/import" variant="default">
      {t('import')}
    </LinkButton>
  );
  const nobodyYet = first.data?.total === 0 && !isFiltered(shown);
  return (
    <Page
      wide
      title={t('title')}
      hint={t('hint')}
      actions={
        !nobodyYet && (
          <>
            {add}
            {bring}
            <ExportButton
              fetchFile={() => queries.clients.export.call({ coachId: coach.id })}
              said={(filename) => t('exported', { filename })}
            >
              {t('export')}
            </ExportButton>
          </>
        )
      }
    >
      {!nobodyYet && <ClientFilters filter={filter} onChange={set} onDown={() => list.current?.focusFirst()} />}
      <Loaded query={first} waiting={<WaitingRows count={8} />}>
        {({ total }) => {
          if (nobodyYet) {
            return (
              <EmptyState
                title={t('none')}
                action={
                  <Group gap="xs">
                    {add}
                    {bring}
                  </Group>
                }
              >
                {t('noneHint')}
              </EmptyState>
            );
          }
          return (
            <>
              <Text c="dimmed" fz="sm" role="status">
                {t('found', { count: total })}
              </Text>
              {total > 0 ? (
                <Card>
                  <ClientList
                    // Another filter is another list: it begins at its top.
                    key={JSON.stringify(shown)}
                    ref={list}
                    filter={shown}
                    total={total}
                    onSort={(sort) => set({ ...filter, sort })}
                  />
                </Card>
              ) : (
                <EmptyState
                  title={t('noMatch')}
                  action={
                    <Button variant="default" onClick={() => set({ sort: filter.sort })}>
                      {t('filter.clear')}
                    </Button>
                  }
                >
                  {t('noMatchHint')}
                </EmptyState>
              )}
            </>
          );
        }}
      </Loaded>
      {adding && <NewClientDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
