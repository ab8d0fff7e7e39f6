import type { ComponentProps } from 'react';
import { Field } from './field.tsx';

type EmailFieldProps = Pick<ComponentProps<typeof Field>, 'name' | 'label' | 'value' | 'error' | 'hint' | 'onChange' | 'onKeyDown'>;

/** A mail address, with the right keyboard on a phone and as long as the server takes it. */
export function EmailField(props: EmailFieldProps) {
  return <Field {...props} type="email" autoComplete="email" inputMode="email" maxLength={254} />;
}
