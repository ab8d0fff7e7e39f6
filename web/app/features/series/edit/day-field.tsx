import { TextInput } from '@mantine/core';

/** The day on which a change takes hold. */
export function DayField({ label, value, onChange }: { label: string; value: string; onChange: (date: string) => void }) {
  return (
    <TextInput
      w="11rem"
      type="date"
      label={label}
      value={value}
      onChange={({ currentTarget: { value: next } }) => next && onChange(next)}
      data-autofocus
    />
  );
}
