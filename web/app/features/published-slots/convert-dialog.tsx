import { Button, Group, Modal, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import type { ServiceView } from '../../../../contract/services.ts';
import { addDays } from '../../../../core/time/add-days.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { todayIn } from '../../time/today-in.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';
import { refreshSlots } from './refresh-slots.ts';

interface ConvertDialogProps {
  readonly schedules: readonly ScheduleView[];
  readonly services: readonly ServiceView[];
  readonly onClose: () => void;
}

/** Writes the open times of weekly hours out as slots. */
export function ConvertDialog({ schedules, services, onClose }: ConvertDialogProps) {
  const { t } = useTranslation(['availability', 'app']);
  const coach = useCoach();
  const today = todayIn(coach.timeZone);
  const form = useForm({
    initialValues: { scheduleId: schedules[0]?.id ?? '', serviceId: '', from: today, to: addDays(today, 13), lengthMinutes: 60 },
  });
  const convert = useMutation(
    queries.publishedSlots.convert.mutationOptions({
      onSuccess: async ({ created, skipped }) => {
        onClose();
        const made = created > 0 ? t('availability:slots.converted', { count: created }) : t('availability:slots.convertedNone');
        showDone([made, skipped > 0 && t('availability:slots.skipped', { count: skipped })].filter(Boolean).join(' '));
        await refreshSlots();
      },
    }),
  );
  const ofServices = [{ value: '', label: t('availability:slots.any') }, ...services.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <Modal opened onClose={onClose} title={t('availability:slots.convertTitle')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <form
        onSubmit={form.onSubmit(({ serviceId, ...wish }) => convert.mutate({ coachId: coach.id, ...wish, serviceId: serviceId || null }))}
      >
        <Stack gap="md">
          <Text fz="sm" c="dimmed">
            {t('availability:slots.convertHint')}
          </Text>
          <Select
            label={t('availability:slots.schedule')}
            allowDeselect={false}
            data={schedules.map(({ id, name }) => ({ value: id, label: name }))}
            {...form.getInputProps('scheduleId')}
          />
          <Select label={t('availability:slots.service')} allowDeselect={false} data={ofServices} {...form.getInputProps('serviceId')} />
          <Group grow>
            <TextInput type="date" label={t('availability:slots.from')} required withAsterisk={false} {...form.getInputProps('from')} />
            <TextInput type="date" label={t('availability:slots.to')} required withAsterisk={false} {...form.getInputProps('to')} />
          </Group>
          <NumberInput
            label={t('availability:slots.length')}
            min={5}
            max={1440}
            step={5}
            allowDecimal={false}
            {...form.getInputProps('lengthMinutes')}
          />
          <ProblemNotice error={convert.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={convert.isPending}>
              {t('availability:slots.convertDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
