import { Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { DayRow } from './day-row.tsx';
import { openingDays } from './opening-days.ts';
import { OpeningState } from './opening-state.tsx';
import { useHolds } from './use-holds.ts';
import classes from './openings.module.css';

/** About three weeks; who wants to see more asks for it. */
const AT_FIRST = 15;

interface OpeningsProps {
  readonly cycle: CycleView;
  /** Between when it opens and the days. */
  readonly children: ReactNode;
}

/** What goes public, day by day, what is held back, and when it opens. */
export function Openings({ cycle, children }: OpeningsProps) {
  const { t } = useTranslation('cycles');
  const coach = useCoach();
  const [all, setAll] = useState(false);
  const holds = useHolds();
  const openings = useQuery(queries.cycles.openings.queryOptions({ input: { coachId: coach.id, cycleId: cycle.id } }));
  const isOpen = cycle.phase === 'open' || cycle.phase === 'active';
  return (
    <Stack gap="md">
      <OpeningState cycle={cycle} count={openings.data?.count} />
      {children}
      <Card title={t('opening.sessions')} hint={t('opening.sessionsHint')}>
        <Loaded query={openings}>
          {(data) => {
            const days = openingDays(data, coach.timeZone);
            const shown = all ? days : days.slice(0, AT_FIRST);
            if (days.length === 0) return <EmptyState title={t('opening.none')}>{t('opening.noneHint')}</EmptyState>;
            return (
              <>
                <Group justify="space-between" gap="xs">
                  <Text fw={600} role="status">
                    {t(isOpen ? 'opening.freeNow' : 'opening.free', { count: data.count })}
                    {data.holds.length > 0 && `, ${t('opening.held', { count: data.holds.length })}`}
                  </Text>
                  <Group gap="xs" aria-hidden>
                    <span className={classes.session} data-kind="free">
                      {t('opening.key')}
                    </span>
                    <span className={classes.session} data-kind="held">
                      {t('opening.keyHeld')}
                    </span>
                  </Group>
                </Group>
                <ul className={classes.days}>
                  {shown.map((day) => (
                    <DayRow key={day.date} day={day} canHold={cycle.phase !== 'completed'} holds={holds} />
                  ))}
                </ul>
                {shown.length < days.length && (
                  <Button variant="default" onClick={() => setAll(true)}>
                    {t('opening.more', { count: days.length - shown.length })}
                  </Button>
                )}
              </>
            );
          }}
        </Loaded>
      </Card>
    </Stack>
  );
}
