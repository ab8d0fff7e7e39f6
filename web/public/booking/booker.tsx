import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { PublicCoach } from '../../../contract/coaches.ts';
import type { PublicService } from '../../../contract/services.ts';
import { api } from '../../api.ts';
import { useLive } from '../live/use-live.ts';
import { isShut } from '../season/is-shut.ts';
import { SeasonPart } from '../season/season-part.tsx';
import type { SlotSource } from '../slots/slot-source.ts';
import { useZone } from '../slots/use-zone.ts';
import { BookingForm } from './booking-form.tsx';
import { SlotPicker } from './slot-picker.tsx';
import { useChoice } from './use-choice.ts';
import { useKnownClient } from './use-known-client.ts';
import { useShownMonth } from './use-shown-month.ts';
import { useUsualTimes } from './use-usual-times.ts';
import { WhatPane } from './what-pane.tsx';

interface BookerProps {
  readonly coach: PublicCoach;
  readonly service: PublicService;
}

/** Which day, which time, who: wide all in sight, narrow one question after the other. */
export function Booker({ coach, service }: BookerProps) {
  const [timeZone, setTimeZone] = useZone();
  const choice = useChoice();
  const length = choice.length !== null && service.durations.includes(choice.length) ? choice.length : (service.durations[0] ?? 60);
  const sourceIn = (zone: string): SlotSource => ({
    key: [coach.slug, service.slug, length],
    timeZone: zone,
    load: (span) => api.slots.list({ coachSlug: coach.slug, serviceSlug: service.slug, ...span, timeZone: zone, durationMinutes: length }),
  });
  const source = sourceIn(timeZone);
  const shown = useShownMonth(source, choice.day);
  const known = useKnownClient(coach.slug);
  const usual = useUsualTimes(sourceIn(coach.timeZone), shown.month, known);
  useLive(coach.slug);
  const client = useQueryClient();
  const ask = useCallback(() => void client.invalidateQueries({ queryKey: ['coach'] }), [client]);
  const isClosed = service.cycleBound && isShut(coach.banner);
  const step = choice.at !== null ? 'form' : choice.day !== null ? 'time' : 'day';
  const stage = useRef<HTMLDivElement>(null);
  const stepBefore = useRef(step);
  useEffect(() => {
    if (stepBefore.current === step) return;
    stepBefore.current = step;
    scrollTo({ top: 0 });
    if (step !== 'day' && (step === 'form' || matchMedia('(width < 720px)').matches))
      stage.current?.querySelector<HTMLElement>('[data-step-title]')?.focus({ preventScroll: true });
  }, [step]);
  const chosen = choice.at === null ? null : ([...shown.open.values()].flat().find(({ startsAt }) => startsAt === choice.at) ?? null);
  return (
    <div className="booker" data-step={step} ref={stage}>
      <WhatPane
        coach={coach}
        service={service}
        length={length}
        chosen={chosen}
        step={step}
        onLength={(minutes) => choice.set({ length: String(minutes), at: null }, true)}
      />
      {isClosed && (
        <div className="booker-shut">
          <SeasonPart coach={coach} onOpens={ask} />
        </div>
      )}
      {!isClosed && choice.at === null && (
        <SlotPicker
          shown={shown}
          timeZone={timeZone}
          coachTimeZone={coach.timeZone}
          picked={null}
          usual={usual}
          onZone={(zone) => {
            setTimeZone(zone);
            choice.set({ day: null }, true);
          }}
          onDay={(day) => choice.set({ day })}
          onBack={() => choice.set({ day: null })}
          onSlot={(slot) => choice.set({ day: slot.date, at: slot.startsAt })}
        />
      )}
      {!isClosed && choice.at !== null && (
        <BookingForm
          coach={coach}
          service={service}
          source={source}
          length={length}
          at={choice.at}
          shown={shown}
          known={known}
          onBack={() => choice.set({ at: null })}
          onSlot={(slot) => choice.set({ day: slot.date, at: slot.startsAt }, true)}
        />
      )}
    </div>
  );
}
