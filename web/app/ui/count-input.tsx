import { NumberInput, type NumberInputProps } from '@mantine/core';

interface CountInputProps extends Omit<
  NumberInputProps,
  'value' | 'onChange' | 'min' | 'clampBehavior' | 'allowDecimal' | 'allowNegative'
> {
  readonly value: number;
  readonly min?: number;
  readonly onChange: (count: number) => void;
}

/** A whole number within bounds. An emptied field is not told: the last number stands until another is typed. */
export const CountInput = ({ min = 1, onChange, ...input }: CountInputProps) => (
  <NumberInput
    w="9rem"
    {...input}
    min={min}
    clampBehavior="strict"
    allowDecimal={false}
    allowNegative={false}
    onChange={(count) => typeof count === 'number' && count >= min && onChange(count)}
  />
);
