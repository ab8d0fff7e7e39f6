import { Button, Checkbox, Popover, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import { BandKey } from './band-key.tsx';
import type { Shown } from './shown.ts';

interface ShownMenuProps {
  readonly schedules: readonly ScheduleView[];
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}

/** What stands on the calendar, and what the colours mean. */
export function ShownMenu({ schedules, shown, onChange }: ShownMenuProps) {
  const { t } = useTranslation('calendar');
  return (
    <Popover position="bottom-end" shadow="md" trapFocus>
      <Popover.Target>
        <Button variant="default">{t('show')}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('show')}>
        <Stack gap="sm" maw={260}>
          <Checkbox.Group
            label={t('schedules')}
            value={[...shown.schedules]}
            onChange={(ids) => onChange({ ...shown, schedules: new Set(ids) })}
          >
            <Stack gap={8} mt={6}>
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
          <BandKey />
          <Text fz="xs" c="dimmed">
            {t('moveHint')} {t('keys')}
          </Text>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
