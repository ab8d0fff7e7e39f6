import { ActionIcon, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TrackerRow } from '../../../../contract/cycles/tracker.ts';
import { Icon } from '../../ui/icon.tsx';
import type { GivenAnswer } from './use-tracker-actions.ts';

export interface RowMenuProps {
  readonly row: TrackerRow;
  /** Whether answers are still taken. */
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onRemind: () => void;
  readonly onWrite: () => void;
  readonly onDeclines: () => void;
  readonly onAnswer: (given: GivenAnswer) => void;
}

/** What can be done about one client's answers. */
export function RowMenu({ row, isOpen, isPending, onRemind, onWrite, onDeclines, onAnswer }: RowMenuProps) {
  const { t } = useTranslation('tracker');
  const waits = row.counts.proposed > 0;
  const answers: readonly GivenAnswer[] = [
    ...(waits ? (['confirmed', 'declined'] as const) : []),
    ...(row.wish === null ? (['skip', 'pause'] as const) : []),
  ];
  return (
    <Menu position="bottom-end" withinPortal shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={44} radius="md" aria-label={t('actionsOf', { name: row.clientName })} loading={isPending}>
          <Icon name="more" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isOpen && waits && <Menu.Item onClick={onRemind}>{t('remindOne')}</Menu.Item>}
        <Menu.Item onClick={onWrite}>{t('write')}</Menu.Item>
        {row.declined.length > 0 && <Menu.Item onClick={onDeclines}>{t('handle')}</Menu.Item>}
        {isOpen && answers.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('answerFor')}</Menu.Label>
            {answers.map((given) => (
              <Menu.Item key={given} onClick={() => onAnswer(given)}>
                {t(`answer.${given}`)}
              </Menu.Item>
            ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
