import { Input, SegmentedControl } from '@mantine/core';
import { useId } from 'react';

interface YesNoFieldProps {
  readonly label: string;
  readonly hint: string;
  /** What yes and no mean here, in a word or two. */
  readonly yes: string;
  readonly no: string;
  /** Given where the rule may be left out: what holds then. */
  readonly inherited: string | undefined;
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | undefined) => void;
}

/** A rule that is one or the other, or as elsewhere. */
export function YesNoField({ label, hint, yes, no, inherited, value, onChange }: YesNoFieldProps) {
  const id = useId();
  const answers = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
  return (
    <Input.Wrapper label={label} description={hint} labelElement="div" labelProps={{ id }}>
      <SegmentedControl
        fullWidth
        styles={{ label: { whiteSpace: 'normal', lineHeight: 1.25 } }}
        mt={4}
        aria-labelledby={id}
        data={inherited === undefined ? answers : [{ value: '', label: inherited }, ...answers]}
        value={value === undefined ? '' : value ? 'yes' : 'no'}
        onChange={(chosen) => onChange(chosen === 'yes' ? true : chosen === 'no' ? false : undefined)}
      />
    </Input.Wrapper>
  );
}
