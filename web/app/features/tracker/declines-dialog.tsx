import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackerRow } from '../../../../contract/cycles/tracker.ts';
import { DeclinedDate } from './declined-date.tsx';
import type { GivenAnswer } from './use-tracker-actions.ts';
import classes from './tracker.module.css';

interface DeclinesDialogProps {
  readonly rows: readonly TrackerRow[];
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onRelease: (placementIds: readonly string[]) => void;
  /** To the plan, where this date is moved. */
  readonly onMove: (placementId: string) => void;
  readonly onAnswer: (row: TrackerRow, given: GivenAnswer) => void;
  readonly onClose: () => void;
}

/** Dates that clients said no to and that are still held: give them free, find another date, or let the client sit out. */
export function DeclinesDialog({ rows, isOpen, isPending, onRelease, onMove, onAnswer, onClose }: DeclinesDialogProps) {
  const { t } = useTranslation(['tracker', 'app']);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const shown = rows.filter(({ declined }) => declined.length > 0);
  // What was moved or dropped on the plan goes its way with the next sending.
  const plain = shown.flatMap(({ declined }) => declined.filter(({ unsent }) => !unsent));
  const chosen = plain.map(({ id }) => id).filter((id) => !left.has(id));
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
                <DeclinedDate
                  key={one.id}
                  name={row.clientName}
                  date={one}
                  isChosen={!left.has(one.id)}
                  onChoose={(on) => toggle(one.id, on)}
                  onMove={isOpen && row.wish === null && one.editable ? () => onMove(one.id) : undefined}
                />
              ))}
            </ul>
          </section>
        ))}
        {plain.length > 0 && (
          <Text fz="sm" c="dimmed">
            {t('tracker:releaseHint')}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('app:close')}
          </Button>
          {plain.length > 0 && (
            <Button disabled={chosen.length === 0} loading={isPending} onClick={() => onRelease(chosen)}>
              {t('tracker:release', { count: chosen.length })}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
