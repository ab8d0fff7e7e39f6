import { type FormEvent, useRef, useState } from 'react';
import type { PublicCoach } from '../../../contract/coaches.ts';
import type { PublicService } from '../../../contract/services.ts';
import { problemOf } from '../../problem-of.ts';
import { CreditNotePart } from '../credits/credit-note-part.tsx';
import { useCreditStanding } from '../credits/use-credit-standing.ts';
import type { Collect } from '../form/booking-questions.tsx';
import { BookingQuestionsPart } from '../form/booking-questions-part.tsx';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { policySentences } from '../format/policy-sentences.ts';
import { recall } from '../kept/recall.ts';
import { Icon } from '../parts/icon.tsx';
import type { Month } from '../slots/month.ts';
import type { Slot } from '../slots/slot.ts';
import type { SlotSource } from '../slots/slot-source.ts';
import { t } from '../t.ts';
import { AskingNote } from './asking-note.tsx';
import { BookingBar } from './booking-bar.tsx';
import { BookingFields } from './booking-fields.tsx';
import { BookingTrouble } from './booking-trouble.tsx';
import { draftErrors } from './draft-errors.ts';
import { OptionsPart } from './options/options-part.tsx';
import { orderOf } from './order-of.ts';
import { ownKey } from './own-key.ts';
import type { RepeatPlan } from './repeat/repeat-plan.ts';
import { useBook } from './use-book.ts';
import type { Choice } from './use-choice.ts';
import { useDraft } from './use-draft.ts';
import type { KnownClient } from './use-known-client.ts';
import type { ShownMonth } from './use-shown-month.ts';
import { useSlotsOf } from './use-slots-of.ts';
import { useStillOpen } from './use-still-open.ts';
import { useTerms } from './use-terms.ts';

interface BookingFormProps {
  readonly coach: PublicCoach;
  readonly service: PublicService;
  readonly source: SlotSource;
  /** The same times on the coach's clock. */
  readonly there: SlotSource;
  readonly length: number;
  readonly at: string;
  readonly choice: Choice;
  readonly plan: RepeatPlan | null;
  readonly onPlan: (plan: RepeatPlan | null) => void;
  readonly shown: ShownMonth;
  readonly known: KnownClient | null;
  /** Another time, of that month. */
  readonly onMonth: (month: Month) => void;
  readonly onBack: () => void;
  readonly onSlot: (slot: Slot) => void;
}

const spanOf = (slot: Slot) => `${dayName(slot.date)}, ${clockSpan(slot.minute, slot.endMinute)}`;

/** Who books: the last question, with all that is about to be booked or asked for in sight. */
export function BookingForm(props: BookingFormProps) {
  const { coach, service, source, there, length, at, choice, plan, onPlan, shown, known, onMonth, onBack, onSlot } = props;
  const [draft, change] = useDraft(known);
  const [tried, setTried] = useState(false);
  const [currency, setCurrency] = useState(service.prices[0]?.currency);
  const form = useRef<HTMLFormElement>(null);
  const book = useBook();
  const problem = problemOf(book.error);
  const times = plan === null ? [at, ...choice.more].toSorted((one, other) => Date.parse(one) - Date.parse(other)) : plan.starts;
  const isOne = plan === null && times.length === 1;
  const slots = useSlotsOf(source, plan === null ? times : []);
  // While our own booking is on its way, or its answer was lost, a missing time or credit may well be ours.
  const isMaybeOurs = book.isPending || book.isSuccess || (book.error !== null && problem === null);
  const terms = useTerms({ coachSlug: coach.slug, service, source, length, starts: times, isMaybeOurs });
  const { slot, gone } = useStillOpen(shown, at, book);
  const taken = isOne || plan !== null ? [] : [...new Set([...(problem?.starts ?? []), ...(isMaybeOurs ? [] : slots.closed)])];
  const lost = isOne ? gone : taken.length > 0;
  const credit = useCreditStanding({ terms, known, email: draft.email, times, problem });
  const canBook = !lost && !credit.isBlocked;
  const collect = useRef<Collect>(null);
  const errors = draftErrors(draft, service.phoneRequired, problem);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const [wrong] = Object.keys(draftErrors(draft, service.phoneRequired, null));
    if (wrong !== undefined) return form.current?.querySelector<HTMLElement>(`#${wrong}`)?.focus();
    if (book.isPending || book.isSuccess || !canBook) return;
    const answered = collect.current ? collect.current() : {};
    if (answered === null) return;
    const { timeZone } = source;
    const what = { draft, service, coachSlug: coach.slug, currency, timeZone, length, times, plan, backup: choice.backup };
    book.mutate(orderOf({ ...what, useCredits: credit.useCredits, form: answered.form }));
  };
  const first = times[0] ?? at;
  const rule = isOne ? policySentences(terms.policy, { startsAt: at, timeZone: source.timeZone }) : policySentences(terms.policy);
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
        own={recall('tab', ownKey(coach.slug, at))}
        source={source}
        shown={shown}
        at={at}
        gone={isOne && gone}
        asks={terms.asks}
        wait={coach.waitlist ? { text: 'taken', coach: coach.slug, service: service.slug, length, day: slot?.date, at } : null}
        error={taken.length > 0 || credit.isTold ? null : book.error}
        onSlot={(other) => {
          book.reset();
          onSlot(other);
        }}
        onBack={onBack}
      />
      {!lost && <AskingNote coachName={coach.name} terms={terms} first={first} count={times.length} />}
      <OptionsPart
        coach={coach}
        service={service}
        source={source}
        length={length}
        choice={choice}
        times={times}
        slots={slots}
        taken={taken}
        terms={terms}
        plan={plan}
        onPlan={onPlan}
        problem={problem}
        onChange={book.reset}
      />
      {!lost && (
        <CreditNotePart
          {...credit}
          coachName={coach.name}
          checkIn={credit.used.length > 0 ? { used: credit.used, there, isMany: !isOne, onMonth } : null}
          email={draft.email}
          isSeries={plan !== null}
        />
      )}
      <BookingFields
        draft={draft}
        errors={tried ? errors : {}}
        phoneRequired={service.phoneRequired}
        coachName={coach.name}
        asks={terms.asks}
        onChange={change}
      />
      {service.hasForm && <BookingQuestionsPart coachSlug={coach.slug} serviceSlug={service.slug} problem={problem} collect={collect} />}
      {canBook && (
        <BookingBar
          service={service}
          when={isOne ? slot && spanOf(slot) : t('booker:form.sessions', { count: times.length })}
          count={times.length}
          credits={credit.credits}
          unpaid={credit.unpaid}
          rule={isOne ? rule : t('booker:policy.forEach', { rule })}
          asks={terms.asks}
          currency={currency}
          onCurrency={setCurrency}
          pending={book.isPending || book.isSuccess}
        />
      )}
    </form>
  );
}
