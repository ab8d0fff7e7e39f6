import { Group, Input, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CycleView } from '../../../../../contract/cycles/cycles.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { formatSeason } from '../../../time/format-season.ts';
import { minuteOfText } from '../../../time/minute-of-text.ts';
import { textOfMinute } from '../../../time/text-of-minute.ts';
import { zoneCity } from '../../../time/zone-city.ts';
import type { Target } from './target.ts';

interface TargetFieldsProps {
  readonly value: Target;
  /** Those that are not over. */
  readonly cycles: readonly CycleView[];
  readonly today: string;
  readonly onChange: (target: Target) => void;
}

/** Whether somebody waits for any session, for a season, or for one particular time. */
export function TargetFields({ value, cycles, today, onChange }: TargetFieldsProps) {
  const { t } = useTranslation('waitlist');
  const { timeZone } = useCoach();
  const id = useId();
  const kinds = (['service', 'cycle', 'slot'] as const).filter((kind) => kind !== 'cycle' || cycles.length > 0);
  return (
    <>
      <Input.Wrapper label={t('form.target')} labelElement="div" labelProps={{ id }}>
        <SegmentedControl
          fullWidth
          mt={4}
          styles={{ label: { whiteSpace: 'normal', lineHeight: 1.25 } }}
          aria-labelledby={id}
          data={kinds.map((kind) => ({ value: kind, label: t(`form.targets.${kind}`) }))}
          value={value.kind}
          onChange={(chosen) => onChange({ ...value, kind: kinds.find((kind) => kind === chosen) ?? 'service' })}
        />
      </Input.Wrapper>
      {value.kind === 'cycle' && (
        <Select
          label={t('form.cycle')}
          allowDeselect={false}
          data={cycles.map((cycle) => ({ value: cycle.id, label: `${cycle.name}, ${formatSeason(cycle)}` }))}
          value={value.cycleId ?? null}
          onChange={(cycleId) => onChange({ ...value, cycleId: cycleId ?? undefined })}
        />
      )}
      {value.kind === 'slot' && (
        <Group gap="md" align="flex-start">
          <TextInput
            type="date"
            label={t('form.day')}
            min={today}
            value={value.date}
            onChange={({ currentTarget: { value: date } }) => date && onChange({ ...value, date })}
          />
          <TextInput
            type="time"
            step={300}
            label={t('form.time')}
            description={t('form.timeHint', { zone: zoneCity(timeZone) })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            value={value.minute === null ? '' : textOfMinute(value.minute)}
            onChange={(event) => onChange({ ...value, minute: minuteOfText(event.currentTarget.value) })}
          />
        </Group>
      )}
    </>
  );
}
