import { Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { OverrideView, ScheduleView } from '../../../../contract/availability.ts';
import { describeProblem } from '../../problem/describe-problem.ts';
import { HitsNotice } from './hits-notice.tsx';
import { OverrideFields } from './override-fields.tsx';
import { overrideOfValues } from './override-of-values.ts';
import type { OverrideValues } from './override-values.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useSaveOverride } from './use-save-override.ts';

interface OverrideDialogProps {
  readonly initial: OverrideValues;
  readonly schedules: readonly ScheduleView[];
  /** Left out for a new one. */
  readonly existing?: OverrideView;
  readonly onClose: () => void;
}

/** Blocks or opens time that differs from the week. What is typed stays while bookings in the way are looked at. */
export function OverrideDialog({ initial, schedules, existing, onClose }: OverrideDialogProps) {
  const { t } = useTranslation(['availability', 'app']);
  const form = useForm<OverrideValues>({ initialValues: initial });
  const { save, error, isPending, reset } = useSaveOverride(existing, onClose);
  const problem = error ? describeProblem(error) : null;
  form.watch('kind', reset);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(existing ? 'availability:override.editTitle' : 'availability:override.newTitle')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <form onSubmit={form.onSubmit((values) => save(overrideOfValues(values), false))}>
        <Stack gap="md">
          <OverrideFields form={form} schedules={schedules} />
          {problem?.code === 'hits_bookings' ? (
            <HitsNotice bookings={problem.bookings ?? []} isPending={isPending} onKeep={() => save(overrideOfValues(form.values), true)} />
          ) : (
            <ProblemNotice error={error} onReload={onClose} />
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={isPending}>
              {t('availability:override.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
