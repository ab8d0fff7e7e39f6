import { EmailField } from '../parts/email-field.tsx';
import { Field } from '../parts/field.tsx';
import { t } from '../t.ts';
import type { BookingDraft } from './booking-draft.ts';
import type { DraftErrors } from './draft-errors.ts';

interface BookingFieldsProps {
  readonly draft: BookingDraft;
  readonly errors: DraftErrors;
  readonly phoneRequired: boolean;
  readonly coachName: string;
  readonly asks: boolean;
  readonly onChange: (change: Partial<BookingDraft>) => void;
}

/** No more is asked than is needed. */
export function BookingFields({ draft, errors, phoneRequired, coachName, asks, onChange }: BookingFieldsProps) {
  return (
    <div className="fields">
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
        hint={t(asks ? 'booker:form.emailHintAsk' : 'booker:form.emailHint')}
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
          hint={t('booker:form.phoneHint', { coach: coachName })}
          onChange={(phone) => onChange({ phone })}
        />
      )}
      <Field
        name="note"
        label={t('booker:form.note', { coach: coachName })}
        optional={t('booker:form.optional')}
        rows={3}
        maxLength={2000}
        value={draft.note}
        error={errors.note}
        onChange={(note) => onChange({ note })}
      />
    </div>
  );
}
