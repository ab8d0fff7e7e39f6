import { Button, Checkbox, Popover, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../../time/weekday-name.ts';
import { Icon } from '../../ui/icon.tsx';

interface CopyDayProps {
  readonly weekday: number;
  readonly onCopy: (days: readonly number[]) => void;
}

/** Lays the hours of one day over others. */
export function CopyDay({ weekday, onCopy }: CopyDayProps) {
  const { t } = useTranslation('app');
  const [opened, setOpened] = useState(false);
  const [days, setDays] = useState<string[]>([]);
  const day = weekdayName(weekday);
  const others = [1, 2, 3, 4, 5, 6, 7].filter((other) => other !== weekday);
  const copy = () => {
    onCopy(days.map(Number));
    setOpened(false);
    setDays([]);
  };
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus shadow="md" position="bottom-end">
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<Icon name="copy" size={15} />}
          aria-label={t('hours.copyDay', { day })}
          onClick={() => setOpened(!opened)}
        >
          {t('hours.copy')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('hours.copyTo', { day })}>
        <Stack gap="sm">
          <Text fz="sm" fw={600}>
            {t('hours.copyTo', { day })}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setDays(['1', '2', '3', '4', '5'].filter((other) => other !== String(weekday)))}
          >
            {t('hours.weekdays')}
          </Button>
          <Checkbox.Group value={days} onChange={setDays} aria-label={t('hours.copyTo', { day })}>
            <Stack gap={8}>
              {others.map((other) => (
                <Checkbox key={other} value={String(other)} label={weekdayName(other)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Button size="sm" disabled={days.length === 0} onClick={copy}>
            {t('hours.copyDo')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
