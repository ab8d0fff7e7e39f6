import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import type { PublicCoach } from '../../../contract/coaches.ts';
import type { PublicService } from '../../../contract/services.ts';
import { api } from '../api.ts';
import { useLive } from '../live/use-live.ts';
import { UsedMonthPart } from '../credits/used-month-part.tsx';
import { useUsedMonth } from '../credits/use-used-month.ts';
import { loadQuestions } from '../form/load-questions.ts';
import { isShut } from '../season/is-shut.ts';
import { SeasonPart } from '../season/season-part.tsx';
import type { Month } from '../slots/month.ts';
import type { SlotSource } from '../slots/slot-source.ts';
import { useZone } from '../slots/use-zone.ts';
import { WaitLink } from '../waitlist/wait-link.tsx';
import { TakenPart } from '../waitlist/taken/taken-part.tsx';
import { AsidePart } from './aside-part.tsx';
import { BookingForm } from './booking-form.tsx';
import { loadOptions } from './options/load-options.ts';
import { useRepeatPlan } from './repeat/use-repeat-plan.ts';
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
  const [source, there] = [sourceIn(timeZone), sourceIn(coach.timeZone)];
  const shown = useShownMonth(source, choice.day);
  const known = useKnownClient(coach.slug);
  const usual = useUsualTimes(there, shown.month, known);
  const used = useUsedMonth({ coachSlug: coach.slug, service, shown, known });
  const [plan, setPlan] = useRepeatPlan(`${coach.slug} ${service.slug} ${length} ${choice.at}`);
  useLive(coach.slug);
  const client = useQueryClient();
  const ask = useCallback(() => void client.invalidateQueries({ queryKey: ['coach'] }), [client]);
  const hasOptions = service.mostAtOnce > 1 || service.clientSeries || service.backupSlots;
  useEffect(() => {
    if (hasOptions) void loadOptions().catch(() => undefined);
  }, [hasOptions]);
  useEffect(() => {
    if (service.hasForm) void loadQuestions().catch(() => undefined);
  }, [service.hasForm]);
  const isClosed = service.cycleBound && isShut(coach.banner);
  const step = choice.at !== null ? 'form' : choice.day !== null ? 'time' : 'day';
  const at = isClosed ? null : choice.at;
  const aside = at === null ? null : choice.aside;
  const stage = useRef<HTMLDivElement>(null);
  const place = aside ?? step;
  const placeBefore = useRef<string>(place);
  useEffect(() => {
    if (placeBefore.current === place) return;
    placeBefore.current = place;
    scrollTo({ top: 0 });
    if (place !== 'day' && (place === 'form' || matchMedia('(width < 720px)').matches))
      stage.current?.querySelector<HTMLElement>('[data-step-title]')?.focus({ preventScroll: true });
  }, [place]);
  const turnZone = (zone: string) => {
    setTimeZone(zone);
    choice.set({ day: null }, true);
  };
  const turnTo = (month: Month) => {
    shown.turnTo(month);
    choice.set({ day: null, at: null, more: null, backup: null }, true);
  };
  const chosen =
    choice.at === null || choice.more.length > 0 || plan
      ? null
      : ([...shown.open.values()].flat().find(({ startsAt }) => startsAt === choice.at) ?? null);
  if (at !== null && aside !== null)
    return (
      <AsidePart
        key={aside}
        {...{ aside, coach, service, source, there, length, at, choice, plan }}
        onPlan={setPlan}
        onZone={setTimeZone}
      />
    );
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
          <SeasonPart coach={coach} serviceSlug={service.slug} onOpens={ask} />
        </div>
      )}
      {!isClosed && at === null && (
        <SlotPicker
          shown={used ? { ...shown, open: new Map(), day: null } : shown}
          note={used ? <UsedMonthPart month={shown.month} onTurn={turnTo} /> : null}
          timeZone={timeZone}
          coachTimeZone={coach.timeZone}
          picked={null}
          usual={usual}
          waiting={
            coach.waitlist
              ? {
                  after: (day, isFull) => <TakenPart key={day} {...{ coach, service, length, timeZone, day, isFull }} />,
                  instead: <WaitLink text="day" coach={coach.slug} service={service.slug} length={length} />,
                }
              : null
          }
          onZone={turnZone}
          onDay={(day) => choice.set({ day })}
          onBack={() => choice.set({ day: null })}
          onSlot={(slot) => choice.set({ day: slot.date, at: slot.startsAt })}
        />
      )}
      {at !== null && (
        <BookingForm
          coach={coach}
          service={service}
          source={source}
          there={there}
          length={length}
          at={at}
          choice={choice}
          plan={plan}
          onPlan={setPlan}
          shown={shown}
          known={known}
          onMonth={turnTo}
          onBack={() => choice.set({ at: null })}
          onSlot={(slot) => choice.set({ day: slot.date, at: slot.startsAt }, true)}
        />
      )}
    </div>
  );
}
