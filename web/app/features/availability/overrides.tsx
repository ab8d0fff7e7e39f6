import { Button, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverrideView, ScheduleView } from '../../../../contract/availability.ts';
import { addDays } from '../../../../core/time/add-days.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { todayIn } from '../../time/today-in.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { newOverride } from './new-override.ts';
import { OverrideDialog } from './override-dialog.tsx';
import { OverrideRow } from './override-row.tsx';
import { valuesOfOverride } from './values-of-override.ts';

/** Everything from today on that differs from the week. */
export function Overrides({ schedules }: { schedules: readonly ScheduleView[] }) {
  const { t } = useTranslation('availability');
  const coach = useCoach();
  const today = todayIn(coach.timeZone);
  const [editing, setEditing] = useState<OverrideView | 'new'>();
  const overrides = useQuery(queries.overrides.list.queryOptions({ input: { coachId: coach.id, from: today, to: addDays(today, 730) } }));
  const add = (
    <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setEditing('new')}>
      {t('days.add')}
    </Button>
  );
  return (
    <Stack gap="md">
      <Group justify="flex-end">{add}</Group>
      <Loaded query={overrides}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('days.none')}>{t('days.noneHint')}</EmptyState>
          ) : (
            <Card>
              <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
                {list.map((override) => (
                  <OverrideRow key={override.id} override={override} schedules={schedules} onEdit={() => setEditing(override)} />
                ))}
              </ul>
            </Card>
          )
        }
      </Loaded>
      {editing && (
        <OverrideDialog
          initial={editing === 'new' ? newOverride(today) : valuesOfOverride(editing)}
          existing={editing === 'new' ? undefined : editing}
          schedules={schedules}
          onClose={() => setEditing(undefined)}
        />
      )}
    </Stack>
  );
}
