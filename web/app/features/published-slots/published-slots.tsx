import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedSlotView, ScheduleView } from '../../../../contract/availability.ts';
import { addDays } from '../../../../core/time/add-days.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatDate } from '../../time/format-date.ts';
import { todayIn } from '../../time/today-in.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ConvertDialog } from './convert-dialog.tsx';
import { EditSlotDialog } from './edit-slot-dialog.tsx';
import { NewSlotDialog } from './new-slot-dialog.tsx';
import { SlotRow } from './slot-row.tsx';

const SPAN = 28;

/** Four weeks of slots put on the page one by one. */
export function PublishedSlots({ schedules }: { schedules: readonly ScheduleView[] }) {
  const { t } = useTranslation('availability');
  const coach = useCoach();
  const [from, setFrom] = useState(() => todayIn(coach.timeZone));
  const [doing, setDoing] = useState<PublishedSlotView | 'new' | 'convert'>();
  const to = addDays(from, SPAN - 1);
  const slots = useQuery(queries.publishedSlots.list.queryOptions({ input: { coachId: coach.id, from, to } }));
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId: coach.id } }));
  const offered = services.data ?? [];
  const done = () => setDoing(undefined);
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Group gap={4}>
          <ActionIcon variant="default" size={36} aria-label={t('slots.earlier')} onClick={() => setFrom(addDays(from, -SPAN))}>
            <Icon name="left" size={16} />
          </ActionIcon>
          <Text aria-live="polite">{t('slots.range', { from: formatDate(from), to: formatDate(to) })}</Text>
          <ActionIcon variant="default" size={36} aria-label={t('slots.later')} onClick={() => setFrom(addDays(from, SPAN))}>
            <Icon name="right" size={16} />
          </ActionIcon>
        </Group>
        <Group gap="xs">
          <Button variant="default" onClick={() => setDoing('convert')}>
            {t('slots.convert')}
          </Button>
          <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setDoing('new')}>
            {t('slots.add')}
          </Button>
        </Group>
      </Group>
      <Text c="dimmed" fz="sm">
        {t('slots.hint')}
      </Text>
      <Loaded query={slots}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('slots.none')}>{t('slots.noneHint')}</EmptyState>
          ) : (
            <Card>
              <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
                {list.map((slot) => (
                  <SlotRow
                    key={slot.id}
                    slot={slot}
                    service={offered.find(({ id }) => id === slot.serviceId)}
                    onEdit={() => setDoing(slot)}
                  />
                ))}
              </ul>
            </Card>
          )
        }
      </Loaded>
      {doing === 'new' && <NewSlotDialog schedules={schedules} services={offered} onClose={done} />}
      {doing === 'convert' && <ConvertDialog schedules={schedules} services={offered} onClose={done} />}
      {typeof doing === 'object' && <EditSlotDialog slot={doing} onClose={done} />}
    </Stack>
  );
}
