import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CycleCard } from '../../features/cycles/list/cycle-card.tsx';
import { NoCycles } from '../../features/cycles/list/no-cycles.tsx';
import { PastCycles } from '../../features/cycles/list/past-cycles.tsx';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { Icon } from '../../ui/icon.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { WaitingRows } from '../../ui/waiting-rows.tsx';

/** All seasons: what goes on and is being planned, then what is over. */
export function CyclesPage() {
  const { t } = useTranslation('cycles');
  const coach = useCoach();
  const cycles = useQuery(queries.cycles.list.queryOptions({ input: { coachId: coach.id } }));
  const actions = (
    <>
      <LinkButton to="/app/cycles/roster" variant="default">
        {t('roster')}
      </LinkButton>
      <LinkButton to="/app/cycles/new" leftSection={<Icon name="plus" size={18} />}>
        {t('new')}
      </LinkButton>
    </>
  );
  const hasAny = cycles.data !== undefined && cycles.data.length > 0;
  return (
    <Page title={t('title')} hint={t('hint')} actions={hasAny && actions}>
      <Loaded query={cycles} waiting={<WaitingRows count={2} height={180} />}>
        {(list) => {
          if (list.length === 0) return <NoCycles actions={actions} />;
          // What goes on comes before what is planned next.
          const current = list.filter(({ phase }) => phase !== 'completed').toReversed();
          const past = list.filter(({ phase }) => phase === 'completed');
          return (
            <Stack gap="lg">
              {current.map((cycle) => (
                <CycleCard key={cycle.id} cycle={cycle} />
              ))}
              {past.length > 0 && <PastCycles cycles={past} />}
            </Stack>
          );
        }}
      </Loaded>
    </Page>
  );
}
