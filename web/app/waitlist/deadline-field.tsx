import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { describeMinutes } from '../time/describe-minutes.ts';

interface DeadlineFieldProps {
  /** In minutes; undefined as for any offer. */
  readonly value: number | undefined;
  readonly onChange: (minutes: number | undefined) => void;
}

const USUAL = 'usual';
const DEADLINES = [30, 60, 180, 720, 1440, 2880];

/** How long somebody has to answer an offer. */
export function DeadlineField({ value, onChange }: DeadlineFieldProps) {
  const { t } = useTranslation('kept');
  return (
    <Select
      label={t('offer.deadline')}
      description={t('offer.deadlineHint')}
      allowDeselect={false}
      maw={260}
      value={value === undefined ? USUAL : String(value)}
      onChange={(chosen) => onChange(DEADLINES.find((minutes) => String(minutes) === chosen))}
      data={[
        { value: USUAL, label: t('offer.deadlines.usual') },
        ...DEADLINES.map((minutes) => ({ value: String(minutes), label: describeMinutes(minutes) })),
      ]}
    />
  );
}
