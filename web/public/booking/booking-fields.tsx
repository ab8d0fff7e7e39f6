import { Field } from '../parts/field.tsx';
import { WhoFields, type WhoFieldsProps } from '../parts/who-fields.tsx';
import { t } from '../t.ts';
import type { BookingDraft } from './booking-draft.ts';
import type { DraftErrors } from './draft-errors.ts';

interface BookingFieldsProps extends WhoFieldsProps {
  readonly draft: BookingDraft;
  readonly errors: DraftErrors;
  readonly onChange: (change: Partial<BookingDraft>) => void;
  readonly coachName: string;
  readonly asks: boolean;
}

/** No more is asked than is needed. */
export function BookingFields({ coachName, asks, ...who }: BookingFieldsProps) {
  const { draft, errors, onChange } = who;
  return (
    <div className="fields">
      <WhoFields
        {...who}
        emailHint={t(asks ? 'booker:form.emailHintAsk' : 'booker:form.emailHint')}
        phoneHint={t('booker:form.phoneHint', { coach: coachName })}
      />
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
