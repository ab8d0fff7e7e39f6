import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface YesNoFieldProps {
  readonly label: string;
  readonly hint: string;
  /** Given where the rule may be left out: what holds then. */
  readonly inherited: string | undefined;
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | undefined) => void;
}

/** A rule that is yes, no, or as elsewhere. */
export function YesNoField({ label, hint, inherited, value, onChange }: YesNoFieldProps) {
  const { t } = useTranslation('app');
  const answers = [
    { value: 'yes', label: t('rules.yes') },
    { value: 'no', label: t('rules.no') },
  ];
  return (
    <Select
      label={label}
      description={hint}
      allowDeselect={false}
      data={inherited === undefined ? answers : [{ value: '', label: inherited }, ...answers]}
      value={value === undefined ? '' : value ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === 'yes' ? true : chosen === 'no' ? false : undefined)}
    />
  );
}
