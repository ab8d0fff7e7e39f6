import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Loaded } from '../../../ui/loaded.tsx';
import { WaitingRows } from '../../../ui/waiting-rows.tsx';
import { FillBar } from './fill-bar.tsx';
import { Renewals } from './renewals.tsx';
import { Weeks } from './weeks.tsx';

/** How full a cycle is, and what became of its regulars. */
export function Summary({ cycle }: { cycle: CycleView }) {
  const { t } = useTranslation('cycles');
  const { id: coachId } = useCoach();
  const summary = useQuery(queries.cycles.summary.queryOptions({ input: { coachId, cycleId: cycle.id } }));
  return (
    <Loaded query={summary} waiting={<WaitingRows count={3} height={140} />}>
      {({ filled, open, total, held, publicBookings, regulars, weeks }) => {
        const isEmpty = total === 0 && held === 0 && Object.values(regulars).every((count) => count === 0);
        if (isEmpty) return <EmptyState title={t('summary.none')}>{t('summary.noneHint')}</EmptyState>;
        return (
          <Stack gap="md">
            <Card title={t('summary.title')}>
              <Text fz="lg" fw={640}>
                {t('summary.sentence', { filled, total, open })}
              </Text>
              <FillBar
                parts={[
                  { key: 'filled', count: filled },
                  { key: 'open', count: open },
                  { key: 'held', count: held },
                ]}
              />
              {publicBookings > 0 && (
                <Text fz="sm" c="dimmed">
                  {t('summary.public', { count: publicBookings })}
                </Text>
              )}
            </Card>
            <Card title={t('summary.renewal')} hint={t('summary.renewalHint')}>
              <Renewals regulars={regulars} isAsked={cycle.firstSentAt !== null} />
            </Card>
            {weeks.length > 0 && (
              <Card title={t('summary.weeks')}>
                <Weeks weeks={weeks} />
              </Card>
            )}
          </Stack>
        );
      }}
    </Loaded>
  );
}
