import { Button, Group, Modal, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { OverrideView, ScheduleView } from '../../../../contract/availability.ts';
import { ConflictDialog } from '../../conflict/conflict-dialog.tsx';
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
  const scheduleId = existing?.scheduleId ?? schedules[0]?.id ?? '';
  const saving = useSaveOverride(existing, scheduleId, onClose);
  form.watch('kind', saving.reset);
  if (saving.hits) {
    return (
      <ConflictDialog
        hits={saving.hits}
        error={saving.decideError}
        isSaving={saving.isDeciding}
        onSave={saving.decide}
        onClose={saving.leave}
      />
    );
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t(existing ? 'availability:override.editTitle' : 'availability:override.newTitle')}
      closeButtonProps={{ 'aria-label': t('app:close') }}
    >
      <form onSubmit={form.onSubmit((values) => saving.save(overrideOfValues(values)))}>
        <Stack gap="md">
          <OverrideFields form={form} schedules={schedules} />
          <ProblemNotice error={saving.error} onReload={onClose} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('app:cancel')}
            </Button>
            <Button type="submit" loading={saving.isPending}>
              {t('availability:override.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
