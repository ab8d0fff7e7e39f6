import { Button, Checkbox, Group, Modal, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import type { ServiceView } from '../../../../contract/services.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { minuteOfText } from '../../time/minute-of-text.ts';
import { todayIn } from '../../time/today-in.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';
import { refreshSlots } from './refresh-slots.ts';
import { slotTime } from './slot-time.ts';

interface NewSlotDialogProps {
  readonly schedules: readonly ScheduleView[];
  readonly services: readonly ServiceView[];
  readonly onClose: () => void;
}

/** Puts one time on the page. */
export function NewSlotDialog({ schedules, services, onClose }: NewSlotDialogProps) {
  const { t } = useTranslation(['availability', 'app']);
  const coach = useCoach();
  const form = useForm({
    initialValues: {
      scheduleId: schedules[0]?.id ?? '',
      serviceId: '',
      date: todayIn(coach.timeZone),
      start: '09:00',
      end: '10:00',
      capacity: 1,
      active: true,
    },
  });
  const create = useMutation(
    queries.publishedSlots.create.mutationOptions({
      onError: (error) => form.setErrors(fieldErrors(error)),
      onSuccess: async (slot) => {
        onClose();
        showDone(t('availability:slots.created', { when: slotTime(slot) }));
        await refreshSlots();
      },
    }),
  );
  const send = ({ serviceId, start, end, ...slot }: typeof form.values) =>
    create.mutate({
      coachId: coach.id,
      ...slot,
      serviceId: serviceId || null,
      startMinute: minuteOfText(start) ?? 0,
      endMinute: minuteOfText(end) || 1440,
    });
  const ofServices = [{ value: '', label: t('availability:slots.any') }, ...services.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Modal opened onClose={onClose} title={t('availability:slots.newTitle')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <form onSubmit={form.onSubmit(send)}>
        <Stack gap="md">
          {schedules.length > 1 && (
            <Select
              label={t('availability:slots.schedule')}
              allowDeselect={false}
              data={schedules.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.getInputProps('scheduleId')}
            />
          )}
          <Select label={t('availability:slots.service')} allowDeselect={false} data={ofServices} {...form.getInputProps('serviceId')} />
          <TextInput type="date" label={t('availability:slots.date')} required withAsterisk={false} {...form.getInputProps('date')} />
          <Group grow>
            <TextInput type="time" label={t('availability:slots.start')} required withAsterisk={false} {...form.getInputProps('start')} />
            <TextInput type="time" label={t('availability:slots.end')} required withAsterisk={false} {...form.getInputProps('end')} />
          </Group>
          <NumberInput
            label={t('availability:slots.capacity')}
            min={1}
            max={500}
            allowDecimal={false}
            {...form.getInputProps('capacity')}
          />
          <Checkbox label={t('availability:slots.show')} {...form.getInputProps('active', { type: 'checkbox' })} />
          <ProblemNotice error={create.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {t('availability:slots.publish')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
