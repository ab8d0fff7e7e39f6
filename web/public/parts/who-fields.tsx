import { t } from '../t.ts';
import { EmailField } from './email-field.tsx';
import { Field } from './field.tsx';

interface Who {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}

export interface WhoFieldsProps {
  readonly draft: Who;
  readonly errors: Partial<Record<keyof Who, string>>;
  readonly phoneRequired: boolean;
  readonly onChange: (change: Partial<Who>) => void;
}

interface Hints {
  readonly emailHint: string;
  readonly phoneHint: string;
}

/** Who somebody is, and how they are reached. */
export function WhoFields({ draft, errors, phoneRequired, emailHint, phoneHint, onChange }: WhoFieldsProps & Hints) {
  return (
    <>
      <Field
        name="name"
        label={t('booker:form.name')}
        autoComplete="name"
        maxLength={120}
        value={draft.name}
        error={errors.name}
        onChange={(name) => onChange({ name })}
      />
      <EmailField
        name="email"
        label={t('booker:form.email')}
        value={draft.email}
        error={errors.email}
        hint={emailHint}
        onChange={(email) => onChange({ email })}
      />
      {phoneRequired && (
        <Field
          name="phone"
          label={t('booker:form.phone')}
          type="tel"
          autoComplete="tel"
          inputMode="tel"
          maxLength={32}
          value={draft.phone}
          error={errors.phone}
          hint={phoneHint}
          onChange={(phone) => onChange({ phone })}
        />
      )}
    </>
  );
}
