import type { InputHTMLAttributes } from 'react';

interface FieldProps extends Pick<
  InputHTMLAttributes<HTMLInputElement>,
  'type' | 'autoComplete' | 'inputMode' | 'maxLength' | 'min' | 'onKeyDown'
> {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  readonly optional?: string;
  readonly rows?: number;
}

/** A labelled text field that says what is wrong with it. */
export function Field({ name, label, value, onChange, hint, error, optional, rows, ...input }: FieldProps) {
  const described = [error && `${name}-error`, hint && `${name}-hint`].filter(Boolean).join(' ') || undefined;
  const shared = {
    id: name,
    name,
    value,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described,
    'aria-required': optional ? undefined : true,
  };
  return (
    <div className="field">
      <label htmlFor={name}>
        {label} {optional && <span className="field-optional">{optional}</span>}
      </label>
      {rows === undefined ? (
        <input {...shared} {...input} onChange={(event) => onChange(event.target.value)} />
      ) : (
        <textarea {...shared} rows={rows} maxLength={input.maxLength} onChange={(event) => onChange(event.target.value)} />
      )}
      {error && (
        <p className="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      {hint && (
        <p className="field-hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
