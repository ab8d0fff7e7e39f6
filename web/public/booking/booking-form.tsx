import { type FormEvent, useRef, useState } from 'react';
import type { PublicCoach } from '../../../contract/coaches.ts';
import type { PublicService } from '../../../contract/services.ts';
import { problemOf } from '../../problem-of.ts';
import { Icon } from '../parts/icon.tsx';
import type { Slot } from '../slots/slot.ts';
import type { SlotSource } from '../slots/slot-source.ts';
import { t } from '../t.ts';
import { BookingBar } from './booking-bar.tsx';
import { BookingFields } from './booking-fields.tsx';
import { BookingTrouble } from './booking-trouble.tsx';
import { draftErrors } from './draft-errors.ts';
import { useBook } from './use-book.ts';
import { useDraft } from './use-draft.ts';
import type { KnownClient } from './use-known-client.ts';
import type { ShownMonth } from './use-shown-month.ts';
import { useStillOpen } from './use-still-open.ts';

interface BookingFormProps {
  readonly coach: PublicCoach;
  readonly service: PublicService;
  readonly source: SlotSource;
  readonly length: number;
  readonly at: string;
  readonly shown: ShownMonth;
  readonly known: KnownClient | null;
  readonly onBack: () => void;
  readonly onSlot: (slot: Slot) => void;
}

/** Who books: the last question. */
export function BookingForm({ coach, service, source, length, at, shown, known, onBack, onSlot }: BookingFormProps) {
  const [draft, change] = useDraft(known);
  const [tried, setTried] = useState(false);
  const [currency, setCurrency] = useState(service.prices[0]?.currency);
  const form = useRef<HTMLFormElement>(null);
  const book = useBook();
  const problem = problemOf(book.error);
  const { slot, gone } = useStillOpen(shown, at, book);
  const errors = draftErrors(draft, service.phoneRequired, problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [wrong] = Object.keys(draftErrors(draft, service.phoneRequired, null));
    if (wrong !== undefined) return form.current?.querySelector<HTMLElement>(`#${wrong}`)?.focus();
    if (book.isPending || book.isSuccess || gone) return;
    const { phone, ...rest } = draft;
    book.mutate({
      ...rest,
      ...(service.phoneRequired ? { phone } : {}),
      ...(currency === undefined ? {} : { currency }),
      coachSlug: coach.slug,
      serviceSlug: service.slug,
      startsAt: at,
      durationMinutes: length,
      timeZone: source.timeZone,
    });
  };
  return (
    <form className="details" noValidate onSubmit={submit} ref={form} aria-labelledby="details-title">
      <button type="button" className="back" onClick={onBack}>
        <Icon name="back" />
        {t('booker:form.otherTime')}
      </button>
      <h2 id="details-title" className="pane-title" tabIndex={-1} data-step-title>
        {t('booker:form.title')}
      </h2>
      {known && <p className="details-known">{t('account:booker.known', { name: known.name })}</p>}
      <BookingTrouble
        source={source}
        shown={shown}
        at={at}
        gone={gone}
        error={book.error}
        onSlot={(other) => {
          book.reset();
          onSlot(other);
        }}
        onBack={onBack}
      />
      <BookingFields
        draft={draft}
        errors={tried ? errors : {}}
        phoneRequired={service.phoneRequired}
        coachName={coach.name}
        onChange={change}
      />
      {!gone && (
        <BookingBar service={service} slot={slot} currency={currency} onCurrency={setCurrency} pending={book.isPending || book.isSuccess} />
      )}
    </form>
  );
}
