import { Button, Checkbox, Popover, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { LookKey } from './look-key.tsx';
import type { Shown } from './shown.ts';

interface ShownMenuProps {
  readonly schedules: readonly ScheduleView[];
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}

/** What stands on the calendar, and what its looks mean. The button says when something is hidden. */
export function ShownMenu({ schedules, shown, onChange }: ShownMenuProps) {
  const { t } = useTranslation('calendar');
  const ids = schedules.map(({ id }) => id);
  const visible = ids.filter((id) => !shown.hidden.has(id));
  const hide = (seen: readonly string[]) => onChange({ ...shown, hidden: new Set(ids.filter((id) => !seen.includes(id))) });
  const label = visible.length < ids.length ? t('showSome', { shown: visible.length, all: ids.length }) : t('show');
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant={visible.length < ids.length ? 'light' : 'default'}>{label}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('show')} mah="calc(100dvh - 10rem)" style={{ overflowY: 'auto' }}>
        <Stack gap="sm" maw={280}>
          <Checkbox.Group label={t('schedules')} description={t('schedulesHint')} value={visible} onChange={hide}>
            <Stack gap={8} mt={8}>
              {schedules.map(({ id, name }) => (
                <Checkbox key={id} value={id} label={name} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Checkbox
            label={t('cancelled')}
            checked={shown.cancelled}
            onChange={(event) => onChange({ ...shown, cancelled: event.currentTarget.checked })}
          />
          <LookKey />
          <Text fz="xs" c="dimmed">
            {t('moveHint')}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
