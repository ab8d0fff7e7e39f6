import { Button, Checkbox, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackerRow } from '../../../../contract/cycles/tracker.ts';
import { formatDate } from '../../time/format-date.ts';
import { formatMinute } from '../../time/format-minute.ts';
import type { GivenAnswer } from './use-tracker-actions.ts';
import classes from './tracker.module.css';

interface DeclinesDialogProps {
  readonly rows: readonly TrackerRow[];
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onRelease: (placementIds: readonly string[]) => void;
  /** To the plan, where another date is added. */
  readonly onPlan: () => void;
  readonly onAnswer: (row: TrackerRow, given: GivenAnswer) => void;
  readonly onClose: () => void;
}

type Declined = TrackerRow['declined'][number];
const whenOf = ({ date, minute }: Declined) => (date === null || minute === null ? '' : `${formatDate(date)}, ${formatMinute(minute)}`);

/** Dates that clients said no to and that are still held: give them free, find another date, or let the client sit out. */
export function DeclinesDialog({ rows, isOpen, isPending, onRelease, onPlan, onAnswer, onClose }: DeclinesDialogProps) {
  const { t } = useTranslation(['tracker', 'app']);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const shown = rows.filter(({ declined }) => declined.length > 0);
  const chosen = shown.flatMap(({ declined }) => declined.map(({ id }) => id)).filter((id) => !left.has(id));
  const toggle = (id: string, on: boolean) => setLeft(new Set(on ? [...left].filter((one) => one !== id) : [...left, id]));
  return (
    <Modal opened onClose={onClose} size="lg" title={t('tracker:declines')} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Stack gap="md">
        <Text fz="sm" c="dimmed">
          {shown.length > 0 ? t('tracker:declinesHint') : t('tracker:noDeclines')}
        </Text>
        {shown.map((row) => (
          <section key={row.regularId} className={classes.declines} aria-label={t('tracker:declinesOf', { name: row.clientName })}>
            <Group justify="space-between" gap="xs">
              <Text fw={640}>{row.clientName}</Text>
              <Group gap="xs">
                <Button size="compact-sm" variant="default" aria-label={t('tracker:anotherFor', { name: row.clientName })} onClick={onPlan}>
                  {t('tracker:another')}
                </Button>
                {isOpen &&
                  row.wish === null &&
                  (['skip', 'pause'] as const).map((wish) => (
                    <Button key={wish} size="compact-sm" variant="default" onClick={() => onAnswer(row, wish)}>
                      {t(`tracker:answerDo.${wish}`)}
                    </Button>
                  ))}
              </Group>
            </Group>
            {row.message && (
              <Text fz="sm" c="dimmed">
                {t('tracker:message', { text: row.message })}
              </Text>
            )}
            <ul className={classes.dates}>
              {row.declined.map((one) => (
                <li key={one.id}>
                  <Checkbox
                    label={whenOf(one)}
                    checked={!left.has(one.id)}
                    onChange={(event) => toggle(one.id, event.currentTarget.checked)}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
        {shown.length > 0 && (
          <Text fz="sm" c="dimmed">
            {t('tracker:releaseHint')}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app:close')}
          </Button>
          {shown.length > 0 && (
            <Button disabled={chosen.length === 0} loading={isPending} onClick={() => onRelease(chosen)}>
              {t('tracker:release', { count: chosen.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
