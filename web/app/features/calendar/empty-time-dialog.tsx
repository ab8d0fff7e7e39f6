import { Divider, Modal, Stack, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCoach } from '../../session/use-coach.ts';
import { formatSpan } from '../../time/format-span.ts';
import type { Stretch } from './stretch.ts';
import classes from './empty-time-dialog.module.css';

interface EmptyTimeDialogProps {
  readonly stretch: Stretch;
  readonly onChoose: (what: 'book' | 'block' | 'hold' | 'offer') => void;
  /** How many stand in line; with nobody there, nothing can be offered. */
  readonly line: number;
  readonly onClose: () => void;
  /** Why this time is not free. */
  readonly children: ReactNode;
}

/** An empty time was clicked or dragged over: what shall it become, or why is it not free? */
export function EmptyTimeDialog({ stretch, line, onChoose, onClose, children }: EmptyTimeDialogProps) {
  const { t } = useTranslation(['calendar', 'app', 'kept']);
  const { timeZone } = useCoach();
  return (
    <Modal opened onClose={onClose} centered title={formatSpan(stretch, timeZone)} closeButtonProps={{ 'aria-label': t('app:close') }}>
      <Stack gap="xs">
        {(['book', 'block', 'hold'] as const).map((what) => (
          <UnstyledButton key={what} className={classes.choice} onClick={() => onChoose(what)}>
            <Text fw={600}>{t(`calendar:empty.${what}`)}</Text>
            <Text fz="sm" c="dimmed">
              {t(`calendar:empty.${what}Hint`)}
            </Text>
          </UnstyledButton>
        ))}
        {line > 0 && (
          <UnstyledButton className={classes.choice} onClick={() => onChoose('offer')}>
            <Text fw={600}>{t('kept:offer.choice')}</Text>
            <Text fz="sm" c="dimmed">
              {t('kept:offer.choiceHint', { count: line })}
            </Text>
          </UnstyledButton>
        )}
        <Divider my="xs" />
        <Text fw={600}>{t('calendar:why')}</Text>
        {children}
      </Stack>
    </Modal>
  );
}
