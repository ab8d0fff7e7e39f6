import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SlotDay, SlotsView } from '../../../contract/slots.ts';
import { formatDate } from '../time/format-date.ts';
import { formatMinute } from '../time/format-minute.ts';
import { dateIn } from '../time/date-in.ts';
import { startsOfDay } from '../time/starts-of-day.ts';

interface OpenStartsProps {
  readonly slots: SlotsView;
  readonly day: SlotDay | undefined;
  readonly chosen: readonly string[];
  readonly onPick: (startsAt: string) => void;
  readonly onGoTo: (date: string) => void;
}

/** The open times of a day; on a day without, the way to the next. */
export function OpenStarts({ slots, day, chosen, onPick, onGoTo }: OpenStartsProps) {
  const { t } = useTranslation('sessions');
  const isChosen = (startsAt: string) => chosen.some((one) => Date.parse(one) === Date.parse(startsAt));
  const starts = day ? startsOfDay(day) : [];
  if (starts.length > 0) {
    return (
      <Group gap={6} role="group" aria-label={t('pick.times')}>
        {starts.map(({ startsAt, minute }) => (
          <Button
            key={startsAt}
            size="sm"
            px="sm"
            variant={isChosen(startsAt) ? 'filled' : 'default'}
            aria-pressed={isChosen(startsAt)}
            onClick={() => onPick(startsAt)}
          >
            {formatMinute(minute)}
          </Button>
        ))}
      </Group>
    );
  }
  const next = slots.nextOpen && dateIn(slots.timeZone, slots.nextOpen);
  return (
    <Stack gap={6} align="flex-start">
      <Text fz="sm" c="dimmed">
        {t('pick.none')}
      </Text>
      {next && (
        <Button size="compact-sm" variant="light" onClick={() => onGoTo(next)}>
          {t('pick.next', { date: formatDate(next) })}
        </Button>
      )}
    </Stack>
  );
}
