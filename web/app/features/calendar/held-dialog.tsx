import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HoldView } from '../../../../contract/calendar.ts';
import { useCoach } from '../../session/use-coach.ts';
import { showDone } from '../../ui/show-done.ts';
import { formatStretch } from './format-stretch.ts';
import { useRelease } from './use-release.ts';

/** A held time: what it is for, and its release. */
export function HeldDialog({ hold, onClose }: { hold: HoldView; onClose: () => void }) {
  const { t } = useTranslation('calendar');
  const coach = useCoach();
  const release = useRelease();
  const when = formatStretch(hold, coach.timeZone);
  const letGo = () =>
    release.mutate(
      { coachId: coach.id, holdId: hold.id },
      {
        onSuccess: () => {
          onClose();
          showDone(t('hold.released', { when }));
        },
      },
    );
  return (
    <Modal opened onClose={onClose} centered title={t('held')} closeButtonProps={{ 'aria-label': t('hold.keep') }}>
      <Stack gap="md">
        <Text fw={600}>{when}</Text>
        {hold.note && <Text>{hold.note}</Text>}
        <Text c="dimmed" fz="sm">
          {t('hold.about')}
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('hold.keep')}
          </Button>
          <Button loading={release.isPending} onClick={letGo}>
            {t('hold.release')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
