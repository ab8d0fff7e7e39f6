import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HoldView } from '../../../../contract/calendar.ts';
import { useCoach } from '../../session/use-coach.ts';
import { showUndo } from '../../ui/show-undo.tsx';
import { useHoldAgain } from './use-hold-again.ts';
import { formatSpan } from '../../time/format-span.ts';
import { useRelease } from './use-release.ts';

/** A held time: what it is for, and its release. */
export function HeldDialog({ hold, onClose }: { hold: HoldView; onClose: () => void }) {
  const { t } = useTranslation(['calendar', 'app']);
  const coach = useCoach();
  const release = useRelease();
  const holdAgain = useHoldAgain(hold);
  const when = formatSpan(hold, coach.timeZone);
  const letGo = () =>
    release.mutate(
      { coachId: coach.id, holdId: hold.id },
      {
        onSuccess: () => {
          onClose();
          showUndo(t('calendar:hold.released', { when }), t('app:undo'), holdAgain);
        },
      },
    );
  return (
    <Modal opened onClose={onClose} centered title={t('calendar:held')} closeButtonProps={{ 'aria-label': t('calendar:hold.keep') }}>
      <Stack gap="md">
        <Text fw={600}>{when}</Text>
        {hold.note && <Text>{hold.note}</Text>}
        <Text c="dimmed" fz="sm">
          {t('calendar:hold.about')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('calendar:hold.keep')}
          </Button>
          <Button loading={release.isPending} onClick={letGo}>
            {t('calendar:hold.release')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
