import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TrackerView } from '../../../../contract/cycles/tracker.ts';
import { formatUntil } from '../../time/format-until.ts';
import { formatWall } from '../../time/format-wall.ts';
import { useNow } from '../../time/use-now.ts';

interface TrackerHeadProps {
  readonly view: TrackerView;
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onRemindAll: (count: number) => void;
  readonly onDeclines: () => void;
}

/** Until when answers come, who asks next, and what can be done for all at once. */
export function TrackerHead({ view, isOpen, isPending, onRemindAll, onDeclines }: TrackerHeadProps) {
  const { t } = useTranslation('tracker');
  const now = useNow();
  const { deadline, nextReminder, counts, rows } = view;
  const waiting = counts.silent + counts.partly;
  const held = rows.filter(({ declined }) => declined.length > 0);
  const dates = held.reduce((sum, { declined }) => sum + declined.length, 0);
  const said = (at: NonNullable<typeof deadline>) => ({ when: formatWall(at), until: formatUntil(at.at, now) });
  const reminder = nextReminder ? t('nextReminder', said(nextReminder)) : t('noReminder');
  return (
    <>
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{deadline ? t(isOpen ? 'deadline' : 'deadlineOver', said(deadline)) : t('noDeadline')}</Text>
          {isOpen && waiting > 0 && (
            <Text fz="sm" c="dimmed">
              {reminder}
            </Text>
          )}
        </div>
        {isOpen && waiting > 0 && (
          <Button variant="default" loading={isPending} onClick={() => onRemindAll(waiting)}>
            {t('remindAll', { count: waiting })}
          </Button>
        )}
      </Group>
      {dates > 0 && (
        <Group justify="space-between" gap="sm">
          <Text>{t('declinesSum', { count: dates, clients: t('clients', { count: held.length }) })}</Text>
          <Button variant="default" onClick={onDeclines}>
            {t('look')}
          </Button>
        </Group>
      )}
    </>
  );
}
