import type { BookingDraft } from '../../booking/booking-draft.ts';
import type { DraftErrors } from '../../booking/draft-errors.ts';
import type { KnownClient } from '../../booking/use-known-client.ts';
import { EmailField } from '../../parts/email-field.tsx';
import { Field } from '../../parts/field.tsx';
import { t } from '../../t.ts';
import { lt } from '../lt.ts';

interface ContactFieldsProps {
  readonly draft: BookingDraft;
  readonly errors: DraftErrors;
  readonly phoneRequired: boolean;
  readonly coachName: string;
  readonly known: KnownClient | null;
  readonly onChange: (change: Partial<BookingDraft>) => void;
}

/** Who waits, and where offers go. */
export function ContactFields({ draft, errors, phoneRequired, coachName, known, onChange }: ContactFieldsProps) {
  return (
    <div className="join-you" role="group" aria-labelledby="you-title">
      <h2 id="you-title">{lt('ownWaitlist:join.you')}</h2>
      {known && <p className="wish-hint">{lt('ownWaitlist:join.known', { name: known.name })}</p>}
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
        hint={lt('ownWaitlist:join.emailHint')}
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
          hint={lt('ownWaitlist:join.phoneHint', { coach: coachName })}
          onChange={(phone) => onChange({ phone })}
        />
      )}
    </div>
  );
}
