import { useEffect, useRef, useState } from 'react';
import type { PublicCoach } from '../../../../contract/coaches.ts';
import type { PublicService } from '../../../../contract/services.ts';
import { clockSpan } from '../../format/clock-span.ts';
import { dayName } from '../../format/day-name.ts';
import { Icon } from '../../parts/icon.tsx';
import { monthOf } from '../../slots/month-of.ts';
import type { SlotSource } from '../../slots/slot-source.ts';
import { t } from '../../t.ts';
import { SlotPicker } from '../slot-picker.tsx';
import type { Choice } from '../use-choice.ts';
import { useShownMonth } from '../use-shown-month.ts';
import { useSlotsOf } from '../use-slots-of.ts';
import { ot } from './ot.ts';
import { overlaps } from './overlaps.ts';

interface AnotherTimeProps {
  readonly coach: PublicCoach;
  readonly service: PublicService;
  readonly source: SlotSource;
  readonly length: number;
  readonly at: string;
  readonly choice: Choice;
  readonly kind: 'more' | 'backup';
  readonly onZone: (zone: string) => void;
}

/** The month and the times once more, for one that is booked beside the first or stands in for it. Times that lie on what is chosen are left out. */
export function AnotherTime({ coach, service, source, length, at, choice, kind, onZone }: AnotherTimeProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const chosen = kind === 'more' ? [at, ...choice.more] : [at];
  const slots = useSlotsOf(source, chosen);
  const begin =
    chosen
      .map((instant) => slots.slotOf(instant)?.date ?? '')
      .toSorted()
      .at(-1) || choice.day;
  const shown = useShownMonth(source, picked, begin === null ? null : monthOf(begin));
  const open = new Map(
    [...shown.open]
      .map(([day, times]) => [day, times.filter(({ startsAt }) => !overlaps(startsAt, chosen, length))] as const)
      .filter(([, times]) => times.length > 0),
  );
  const days = [...open.keys()];
  const day =
    picked !== null && monthOf(picked) === shown.month ? picked : (days.find((one) => begin !== null && one > begin) ?? days[0] ?? null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo({ top: 0 });
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className="booker booker-move" data-step={picked === null ? 'day' : 'time'}>
      <section className="what">
        <p className="what-coach">{t('manage:tab', { service: service.name, coach: coach.name })}</p>
        <h1 className="what-name" tabIndex={-1} ref={title}>
          {ot(kind === 'more' ? 'options:more.heading' : 'options:backup.heading')}
        </h1>
        {kind === 'backup' && <p className="options-hint">{ot('options:backup.text', { coach: coach.name })}</p>}
        <div className="what-now">
          <h2>{ot(kind === 'more' ? 'options:more.soFar' : 'options:backup.first')}</h2>
          <ul>
            {chosen
              .flatMap((instant) => slots.slotOf(instant) ?? [])
              .toSorted((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt))
              .map((slot) => (
                <li key={slot.startsAt}>
                  <strong>
                    {dayName(slot.date)}, <span className="nowrap">{clockSpan(slot.minute, slot.endMinute)}</span>
                  </strong>
                </li>
              ))}
          </ul>
        </div>
        <button
          type="button"
          className="link-button"
          onClick={() => choice.set(kind === 'backup' ? { ask: null, backup: null } : { ask: null }, true)}
        >
          {kind === 'more' && <Icon name="back" />}
          {ot(kind === 'more' ? 'options:more.back' : 'options:backup.without')}
        </button>
      </section>
      <SlotPicker
        shown={{ ...shown, open, day }}
        timeZone={source.timeZone}
        coachTimeZone={coach.timeZone}
        picked={kind === 'backup' ? choice.backup : null}
        onZone={onZone}
        onDay={setPicked}
        onBack={() => setPicked(null)}
        onSlot={({ startsAt }) =>
          choice.set(kind === 'more' ? { ask: null, more: [...choice.more, startsAt].join(',') } : { ask: null, backup: startsAt }, true)
        }
      />
    </div>
  );
}
