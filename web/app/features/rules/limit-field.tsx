import { Checkbox, NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface LimitFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly placeholder: string | undefined;
  /** Empty then means the default, and no limit is said by a tick; otherwise empty is no limit. */
  readonly inherits: boolean;
  /** Whether there may be no limit at all. */
  readonly mayBeNone?: boolean;
  readonly min: number;
  readonly error: string | undefined;
  readonly value: number | null | undefined;
  readonly onChange: (most: number | null | undefined) => void;
}

/** A number of sessions or moves, or none. */
export function LimitField({ label, hint, placeholder, inherits, mayBeNone = true, min, error, value, onChange }: LimitFieldProps) {
  const { t } = useTranslation('app');
  const empty = inherits || !mayBeNone ? undefined : null;
  return (
    <Stack gap={6}>
      <NumberInput
        label={label}
        description={hint}
        error={error}
        min={min}
        allowDecimal={false}
        hideControls
        placeholder={inherits && value === null ? t('rules.noLimit') : placeholder}
        disabled={inherits && value === null}
        value={value ?? ''}
        onChange={(typed) => onChange(typed === '' ? empty : Number(typed))}
      />
      {inherits && mayBeNone && (
        <Checkbox
          size="xs"
          label={t('rules.noLimitOwn')}
          aria-label={`${label}: ${t('rules.noLimitOwn')}`}
          checked={value === null}
          onChange={(event) => onChange(event.currentTarget.checked ? null : undefined)}
        />
      )}
    </Stack>
  );
}
