import { TextInput, type TextInputProps } from '@mantine/core';
import { Icon } from './icon.tsx';

interface SearchFieldProps extends Omit<TextInputProps, 'label' | 'value' | 'onChange'> {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
}

/** A field to search in a list with. Its label stands in it. */
export function SearchField({ label, onChange, ...rest }: SearchFieldProps) {
  return (
    <TextInput
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<Icon name="search" size={18} />}
      maxLength={100}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    />
  );
}
