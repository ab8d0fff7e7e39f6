import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PublishedSlotView } from '../../../../contract/availability.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { formatDate } from '../../time/format-date.ts';
import { minuteOfText } from '../../time/minute-of-text.ts';
import { textOfMinute } from '../../time/text-of-minute.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';
import { refreshSlots } from './refresh-slots.ts';
import { slotTime } from './slot-time.ts';

/** Changes the times of a slot; day and places never change. */
export function EditSlotDialog({ slot, onClose }: { slot: PublishedSlotView; onClose: () => void }) {
  const { t } = useTranslation(['availability', 'app']);
  const coach = useCoach();
  const booked = slot.bookings.length > 0;
  const form = useForm({ initialValues: { start: textOfMinute(slot.startMinute), end: textOfMinute(slot.endMinute) } });
  const update = useMutation(
    queries.publishedSlots.update.mutationOptions({
      onSuccess: async (changed) => {
        onClose();
        showDone(t('availability:slots.saved', { when: slotTime(changed) }));
        await refreshSlots();
      },
    }),
  );
  const send = ({ start, end }: typeof form.values) =>
    update.mutate({
      coachId: coach.id,
      slotId: slot.id,
      version: slot.version,
      active: slot.active,
      startMinute: minuteOfText(start) ?? 0,
      endMinute: minuteOfText(end) || 1440,
    });
  return (
    <Modal opened onClose={onClose} title={t('availability:slots.editTitle')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <form onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          <Text fw={600}>{formatDate(slot.date)}</Text>
          <Text fz="sm" c="dimmed">
            {t(booked ? 'availability:slots.editBooked' : 'availability:slots.editHint')}
          </Text>
          <Group grow>
            <TextInput
              type="time"
              label={t('availability:slots.start')}
              required
              withAsterisk={false}
              disabled={booked}
              {...form.getInputProps('start')}
            />
            <TextInput
              type="time"
              label={t('availability:slots.end')}
              required
              withAsterisk={false}
              disabled={booked}
              {...form.getInputProps('end')}
            />
          </Group>
          <ProblemNotice
            error={update.error}
            onReload={() => {
              onClose();
              void refreshSlots();
            }}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" disabled={booked} loading={update.isPending}>
              {t('availability:slots.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
