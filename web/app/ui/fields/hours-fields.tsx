import { ActionIcon, Button, Group, Input, Stack, Switch, Text } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { wrongRanges } from '../../../../core/availability/builder/wrong-ranges.ts';
import { formatMinute } from '../../time/format-minute.ts';
import { Icon } from '../icon.tsx';
import { TimeRange } from '../time-range.tsx';

type Hours = { startMinute: number; endMinute: number }[];

interface HoursFieldsProps {
  /** The whole day as one range: any time. */
  readonly hours: Hours;
  readonly error: string | undefined;
  readonly onChange: (hours: Hours) => void;
}

const WHOLE_DAY = { startMinute: 0, endMinute: 1440 };
const WORKING_DAY = { startMinute: 540, endMinute: 1020 };
const MOST = 6;

const isWholeDay = (hours: Hours) => hours.length === 1 && hours[0]?.startMinute === 0 && hours[0].endMinute === 1440;

/** After the last, with a break between. */
function next(hours: Hours): Hours[number] {
  const startMinute = Math.min((hours.at(-1)?.endMinute ?? 480) + 60, 1380);
  return { startMinute, endMinute: Math.min(startMinute + 240, 1440) };
}

/** The hours of a day that suit somebody: any, or some. Those that can't be are marked while they are typed. */
export function HoursFields({ hours, error, onChange }: HoursFieldsProps) {
  const { t } = useTranslation('app');
  const message = useId();
  const anyTime = isWholeDay(hours);
  const wrong = wrongRanges(hours);
  const [first] = wrong.values();
  return (
    <Input.Wrapper label={t('suits.label')} labelElement="div">
      <Stack gap={8} mt={6}>
        <Switch
          label={t('suits.anyTime')}
          checked={anyTime}
          onChange={(event) => onChange([event.currentTarget.checked ? WHOLE_DAY : WORKING_DAY])}
        />
        {!anyTime && (
          <>
            <Text fz="sm" c="dimmed">
              {t('suits.hint')}
            </Text>
            {hours.map((range, index) => (
              <Group key={index} gap={6} wrap="wrap">
                <TimeRange
                  range={range}
                  fromLabel={t('suits.from', { number: index + 1 })}
                  toLabel={t('suits.to', { number: index + 1 })}
                  wrongBy={wrong.has(index) || error !== undefined ? message : undefined}
                  onChange={(changed) => onChange(hours.map((other, at) => (at === index ? changed : other)))}
                />
                {hours.length > 1 && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('suits.remove', {
                      from: formatMinute(range.startMinute),
                      to: formatMinute(range.endMinute),
                    })}
                    onClick={() => onChange(hours.filter((_, at) => at !== index))}
                  >
                    <Icon name="close" size={16} />
                  </ActionIcon>
                )}
              </Group>
            ))}
            {hours.length < MOST && (
              <Button variant="subtle" size="compact-sm" mr="auto" onClick={() => onChange([...hours, next(hours)])}>
                {t('suits.add')}
              </Button>
            )}
          </>
        )}
        {(first ?? error) !== undefined && (
          <Text id={message} fz="sm" c="var(--mantine-color-error)" role="alert">
            {first === undefined ? error : t(`hours.wrong.${first}`)}
          </Text>
        )}
      </Stack>
    </Input.Wrapper>
  );
}
