import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import type { SendPreview as Preview } from '../../../../../contract/cycles/placements.ts';
import { formatWall } from '../../../time/format-wall.ts';
import { SendLine } from './send-line.tsx';
import classes from './send.module.css';

interface SendPreviewProps {
  readonly cycle: CycleView;
  readonly preview: Preview;
  readonly onPlan: () => void;
  readonly onSettings: () => void;
  /** The buttons, and what went wrong. */
  readonly children: (canSend: boolean) => ReactNode;
}

/** Who would get a mail, and what it would say. */
export function SendPreview({ cycle, preview, onPlan, onSettings, children }: SendPreviewProps) {
  const { t } = useTranslation('cycles');
  const { clients, conflicts, unplaced, quiet, skipped } = preview;
  const first = clients.filter((client) => client.first).length;
  const changed = clients.length - first;
  const sums = [first > 0 && t('send.sumFirst', { count: first }), changed > 0 && t('send.sumChanges', { count: changed })];
  return (
    <Stack gap="md">
      {clients.length > 0 && (
        <Text fz="sm">
          {t('send.intro')} {cycle.confirmBy && t('send.holds', { when: formatWall(cycle.confirmBy) })}
        </Text>
      )}
      {conflicts.length > 0 && (
        <Alert color="red" variant="light" title={t('send.conflicts', { count: conflicts.length })}>
          <Stack gap="xs" align="flex-start">
            <Text fz="sm">{t('send.conflictsHint')}</Text>
            <Button size="sm" variant="default" onClick={onPlan}>
              {t('send.toPlan')}
            </Button>
          </Stack>
        </Alert>
      )}
      {cycle.confirmBy === null && clients.length > 0 && (
        <Alert color="yellow" variant="light" title={t('send.noDeadline')}>
          <Button size="sm" variant="default" onClick={onSettings}>
            {t('next.toSettings')}
          </Button>
        </Alert>
      )}
      {clients.length === 0 && quiet === 0 && (
        <div>
          <Text fw={600}>{t('send.nothing')}</Text>
          <Text c="dimmed">{t('send.nothingHint')}</Text>
        </div>
      )}
      {clients.length > 0 && (
        <div>
          <Text fw={600} mb={6}>
            {sums.filter(Boolean).join(', ')}
          </Text>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- It scrolls, by keys too. */}
          <ul className={classes.lines} aria-label={t('send.clientsLabel')} tabIndex={0}>
            {clients.map((client) => (
              <SendLine key={client.regularId} client={client} />
            ))}
          </ul>
        </div>
      )}
      {quiet > 0 && <Text fz="sm">{t('send.quiet', { count: quiet })}</Text>}
      {skipped.length > 0 && (
        <Text fz="sm" c="dimmed">
          {t('send.skipped', { count: skipped.length, names: skipped.map(({ clientName }) => clientName).join(', ') })}
        </Text>
      )}
      {unplaced > 0 && (
        <Text fz="sm" c="dimmed">
          {t('send.unplaced', { count: unplaced })}
        </Text>
      )}
      <Group justify="flex-end" gap="xs">
        {children(clients.length + quiet > 0 && conflicts.length === 0 && cycle.confirmBy !== null)}
      </Group>
    </Stack>
  );
}
