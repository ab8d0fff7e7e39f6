import { Button, Group, Modal, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TrackerRow } from '../../../../contract/cycles/tracker.ts';
import { refreshCycles } from '../../cycles/refresh-cycles.ts';
import { queries } from '../../queries.ts';
import { useCoach } from '../../session/use-coach.ts';
import { fieldErrors } from '../../ui/field-errors.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showDone } from '../../ui/show-done.ts';

interface MessageDialogProps {
  readonly cycle: { readonly id: string; readonly name: string };
  readonly row: TrackerRow;
  readonly onClose: () => void;
}

/** A mail to one client in the coach's words. */
export function MessageDialog({ cycle, row, onClose }: MessageDialogProps) {
  const { t } = useTranslation(['tracker', 'app']);
  const { id: coachId } = useCoach();
  const name = row.clientName;
  const form = useForm({ initialValues: { subject: cycle.name, text: '' } });
  const write = useMutation(
    queries.tracker.message.mutationOptions({
      onError: (error) => form.setErrors(fieldErrors(error)),
      onSuccess: async () => {
        showDone(t('tracker:writeDone', { name }));
        onClose();
        await refreshCycles();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} centered title={t('tracker:writeTitle', { name })} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <form onSubmit={form.onSubmit((values) => write.mutate({ coachId, cycleId: cycle.id, regularId: row.regularId, ...values }))}>
        <Stack gap="md">
          <Text fz="sm" c="dimmed">
            {t('tracker:writeHint')} {row.clientEmail}
          </Text>
          <TextInput label={t('tracker:subject')} required withAsterisk={false} maxLength={140} {...form.getInputProps('subject')} />
          <Textarea
            label={t('tracker:text')}
            required
            withAsterisk={false}
            autosize
            minRows={5}
            maxRows={14}
            maxLength={4000}
            data-autofocus
            {...form.getInputProps('text')}
          />
          <ProblemNotice error={write.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={write.isPending}>
              {t('tracker:writeDo')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
