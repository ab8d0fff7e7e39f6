import '../../style/options.css';
import { useEffect, useRef, useState } from 'react';
import type { PublicCoach } from '../../../../contract/coaches.ts';
import type { PublicService } from '../../../../contract/services.ts';
import { clockSpan } from '../../format/clock-span.ts';
import { dayName } from '../../format/day-name.ts';
import { zoneCity } from '../../format/zone-city.ts';
import { Icon } from '../../parts/icon.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import type { Slot } from '../../slots/slot.ts';
import type { SlotSource } from '../../slots/slot-source.ts';
import { t } from '../../t.ts';
import type { Choice } from '../use-choice.ts';
import { useSlotsOf } from '../use-slots-of.ts';
import { RepeatForm } from './repeat-form.tsx';
import type { RepeatPlan } from './repeat-plan.ts';
import { rt } from './rt.ts';

export interface RepeatStepProps {
  readonly coach: PublicCoach;
  readonly service: PublicService;
  readonly source: SlotSource;
  /** The same times on the coach's clock: a rhythm is the coach's, and browsers do no arithmetic with zones. */
  readonly there: SlotSource;
  readonly length: number;
  readonly at: string;
  readonly choice: Choice;
  readonly plan: RepeatPlan | null;
  readonly onPlan: (plan: RepeatPlan | null) => void;
}

function When({ slot }: { readonly slot: Slot }) {
  return (
    <strong>
      {dayName(slot.date)}, <span className="nowrap">{clockSpan(slot.minute, slot.endMinute)}</span>
    </strong>
  );
}

/** One time becomes a series: how often, until when, and every date looked at before anything is booked. */
export function RepeatStep(props: RepeatStepProps) {
  const { coach, service, source, there, at, choice } = props;
  const here = useSlotsOf(source, [at]).slotOf(at);
  const [first, remember] = useState<Slot | null>(null);
  const found = useSlotsOf(there, [at]).slotOf(at);
  // Taken meanwhile, it is one of the dates to settle.
  if (found && found.startsAt !== first?.startsAt) remember(found);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo({ top: 0 });
    title.current?.focus({ preventScroll: true });
  }, []);
  const back = () => choice.set({ ask: null }, true);
  return (
    <div className="booker booker-move" data-step="form">
      <section className="what">
        <p className="what-coach">{t('manage:tab', { service: service.name, coach: coach.name })}</p>
        <h1 className="what-name" tabIndex={-1} ref={title}>
          {rt('repeat:title')}
        </h1>
        <div className="what-now">
          <h2>{rt('repeat:first')}</h2>
          <p>{here && <When slot={here} />}</p>
        </div>
      </section>
      <section className="details" aria-label={rt('repeat:title')}>
        <button type="button" className="back" onClick={back}>
          <Icon name="back" />
          {rt('repeat:back')}
        </button>
        {source.timeZone !== coach.timeZone && <p className="options-hint">{rt('repeat:clock', { city: zoneCity(coach.timeZone) })}</p>}
        {first ? <RepeatForm {...props} first={first} /> : <Skeleton shape="slot" count={6} />}
      </section>
    </div>
  );
}
