import { ActionIcon, Button, Group, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../../contract/availability.ts';
import { formatDate } from '../../../time/format-date.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { DateSpan } from '../date-span.ts';
import type { Shown } from '../use-shown.ts';
import classes from './tools.module.css';

interface SpanBarProps {
  readonly span: DateSpan;
  readonly shown: Shown;
  readonly schedules: readonly ScheduleView[];
  readonly onCopy: () => void;
}

const COUNTS = [1, 2, 3, 4, 6, 12];

/** Which months, whose hours, and for which service open times are counted. */
export function SpanBar({ span, shown, schedules, onCopy }: SpanBarProps) {
  const { t } = useTranslation('builder');
  const { months, scheduleId, services, serviceId, setSchedule, setService } = shown;
  const [first, last] = [formatDate(span.from, 'month'), formatDate(span.to, 'month')];
  return (
    <div className={classes.span}>
      <Group gap={4} wrap="nowrap">
        <ActionIcon variant="default" size={36} aria-label={t('span.earlier')} disabled={!months.earlier} onClick={months.earlier}>
          <Icon name="left" size={16} />
        </ActionIcon>
        <ActionIcon variant="default" size={36} aria-label={t('span.later')} disabled={!months.later} onClick={months.later}>
          <Icon name="right" size={16} />
        </ActionIcon>
        <Text fw={600} ml={6} aria-live="polite">
          {first === last ? first : t('span.range', { first, last })}
        </Text>
      </Group>
      <Group gap="xs" className={classes.choices}>
        <Select
          w={128}
          aria-label={t('span.count')}
          allowDeselect={false}
          data={COUNTS.map((count) => ({ value: String(count), label: t('span.months', { count }) }))}
          value={String(months.count)}
          onChange={(value) => months.setCount(Number(value))}
        />
        {schedules.length > 1 && (
          <Select
            w={170}
            aria-label={t('span.schedule')}
            allowDeselect={false}
            data={schedules.map(({ id, name }) => ({ value: id, label: name }))}
            value={scheduleId}
            onChange={(value) => value && setSchedule(value)}
          />
        )}
        {services.length > 0 && (
          <Select
            w={220}
            aria-label={t('span.service')}
            allowDeselect={false}
            data={[
              ...services.map(({ id, name }) => ({ value: id, label: t('span.startsOf', { name }) })),
              { value: '', label: t('span.noStarts') },
            ]}
            value={serviceId ?? ''}
            onChange={(value) => setService(value || null)}
          />
        )}
        <Button variant="default" leftSection={<Icon name="copy" size={16} />} onClick={onCopy}>
          {t('copy.open')}
        </Button>
      </Group>
    </div>
  );
}
