import { Button, Group } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegularView } from '../../../../contract/cycles/regulars.ts';
import { AddClientsDialog } from '../../features/roster/add/add-clients-dialog.tsx';
import { EditRegularDialog } from '../../features/roster/edit/edit-regular-dialog.tsx';
import { RegularPanel } from '../../features/roster/entry/regular-panel.tsx';
import type { RosterFilter } from '../../features/roster/list/roster-filter.ts';
import { RosterFilters } from '../../features/roster/list/roster-filters.tsx';
import { RosterList } from '../../features/roster/list/roster-list.tsx';
import { RosterStats } from '../../features/roster/list/roster-stats.tsx';
import { ExportButton } from '../../files/export-button.tsx';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { WaitingRows } from '../../ui/waiting-rows.tsx';

const isFiltered = ({ search, status }: RosterFilter) => (search ?? status) !== undefined;

/** The roster: clients who come every season, and what was agreed with each. */
export function RosterPage() {
  const { t } = useTranslation('roster');
  const { id: coachId } = useCoach();
  const navigate = useNavigate();
  const { regular: opened, ...filter } = useSearch({ from: '/app/cycles/roster' });
  const [isAdding, setAdding] = useState(false);
  const [editing, setEditing] = useState<RegularView>();
  const roster = useQuery({ ...queries.regulars.list.queryOptions({ input: { coachId, ...filter } }), placeholderData: keepPreviousData });
  const go = (search: RosterFilter, replace = false) => void navigate({ to: '/app/cycles/roster', search, replace, resetScroll: false });
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  const bring = (
    <LinkButton to="/app/cycles/roster/import" variant="default">
      {t('import')}
    </LinkButton>
  );
  const counts = roster.data?.counts;
  const nobodyYet = counts !== undefined && Object.values(counts).every((count) => count === 0);
  return (
    <Page
      wide
      title={t('title')}
      hint={t('hint')}
      above={<TextLink to="/app/cycles">{t('back')}</TextLink>}
      actions={
        !nobodyYet && (
          <>
            {add}
            {bring}
            <ExportButton fetchFile={() => queries.regulars.export.call({ coachId })} said={(filename) => t('exported', { filename })}>
              {t('export')}
            </ExportButton>
          </>
        )
      }
    >
      {!nobodyYet && <RosterFilters filter={filter} onChange={go} />}
      <Loaded query={roster} waiting={<WaitingRows count={8} />}>
        {(shown) => {
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
              <RosterStats counts={shown.counts} regulars={shown.regulars} />
              {shown.regulars.length > 0 ? (
                <Card>
                  <RosterList regulars={shown.regulars} onOpen={({ id }) => go({ ...filter, regular: id })} onEdit={setEditing} />
                </Card>
              ) : (
                <EmptyState
                  title={t('noMatch')}
                  action={
                    isFiltered(filter) && (
                      <Button variant="default" onClick={() => go({})}>
                        {t('clear')}
                      </Button>
                    )
                  }
                >
                  {t('noMatchHint')}
                </EmptyState>
              )}
            </>
          );
        }}
      </Loaded>
      <RegularPanel regularId={editing ? undefined : opened} onEdit={setEditing} onClose={() => go(filter)} />
      {isAdding && <AddDialog onClose={() => setAdding(false)} />}
      {editing && <EditRegularDialog regular={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

/** Whoever is on the roster is not among those who can be added, whatever the page is filtered by. */
function AddDialog({ onClose }: { onClose: () => void }) {
  const { id: coachId } = useCoach();
  const all = useQuery(queries.regulars.list.queryOptions({ input: { coachId } }));
  return <AddClientsDialog regulars={all.data?.regulars ?? []} onClose={onClose} />;
}
