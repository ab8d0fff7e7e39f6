import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClosureView } from '../../../../contract/closures.ts';
import { useCoach } from '../../session/use-coach.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useUndoClosure } from './use-undo-closure.ts';

interface UndoDialogProps {
  readonly closure: ClosureView;
  readonly onClose: () => void;
}

/** What an undo will do, in numbers, before it does: mails that have left can't be called back. */
export function UndoDialog({ closure, onClose }: UndoDialogProps) {
  const { t } = useTranslation(['closures', 'app']);
  const { id: coachId } = useCoach();
  const undo = useUndoClosure(onClose);
  const counts = (['backup', 'ask', 'cancel'] as const).flatMap((outcome) => {
    const count = closure.bookings.filter((booking) => booking.outcome === outcome).length;
    return count > 0 ? [{ outcome, count }] : [];
  });
  return (
    <Modal opened onClose={onClose} title={t('closures:confirm.title')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Stack gap="md">
        <Text>{t('closures:confirm.lead', { title: closure.title })}</Text>
        {counts.length > 0 && (
          <List>
            {counts.map(({ outcome, count }) => (
              <List.Item key={outcome}>{t(`closures:confirm.${outcome}`, { count })}</List.Item>
            ))}
          </List>
        )}
        {counts.length > 0 && (
          <Text fz="sm" c="dimmed">
            {t('closures:confirm.mails')}
          </Text>
        )}
        <ProblemNotice error={undo.error} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app:cancel')}
          </Button>
          <Button loading={undo.isPending} onClick={() => undo.mutate({ coachId, closureId: closure.id })}>
            {t('closures:confirm.do')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
