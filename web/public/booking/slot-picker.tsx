import type { ReactNode } from 'react';
import { dayName } from '../format/day-name.ts';
import { Failure } from '../parts/failure.tsx';
import { MonthPane } from '../slots/month-pane.tsx';
import type { Slot } from '../slots/slot.ts';
import { TimesPane } from '../slots/times-pane.tsx';
import { ZonePicker } from '../slots/zone-picker.tsx';
import { t } from '../t.ts';
import type { ShownMonth } from './use-shown-month.ts';

interface SlotPickerProps {
  readonly shown: ShownMonth;
  readonly timeZone: string;
  readonly coachTimeZone: string;
  /** The instant chosen so far, where choosing does not lead on at once. */
  readonly picked: string | null;
  /** Instants at which this client usually comes. */
  readonly usual?: ReadonlySet<string>;
  /** Why no day of the month on the screen can be picked; null where days can. */
  readonly note?: ReactNode;
  /** Where there is a waitlist: what a day shows after its times, and where nothing is free. */
  readonly waiting?: { readonly after: (day: string, isFull: boolean) => ReactNode; readonly instead: ReactNode } | null;
  readonly onZone: (zone: string) => void;
  readonly onDay: (day: string) => void;
  readonly onBack: () => void;
  readonly onSlot: (slot: Slot) => void;
}

/** A month, and the times of the day selected in it. */
export function SlotPicker(props: SlotPickerProps) {
  const { shown, timeZone, coachTimeZone, picked, usual, note = null, waiting = null, onZone, onDay, onBack, onSlot } = props;
  const { day, open, query, looking } = shown;
  const slots = day === null ? [] : (open.get(day) ?? []);
  if (query.error && !query.data) return <Failure heading="h2" error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <>
      <div className="pick-day">
        <MonthPane shown={shown} note={note} canWait={waiting !== null} instead={waiting?.instead} onDay={onDay} />
        <ZonePicker timeZone={timeZone} coachTimeZone={coachTimeZone} onChange={onZone} />
        {day !== null && slots.length > 0 && (
          <div className="bar bar-day">
            <p>
              <strong>{dayName(day)}</strong>
              <span>{t('booker:times.free', { count: slots.length })}</span>
            </p>
            <button type="button" className="button" onClick={() => onDay(day)}>
              {t('booker:day.times')}
            </button>
          </div>
        )}
      </div>
      <TimesPane
        day={day}
        slots={slots}
        looking={looking}
        picked={picked}
        usual={usual}
        after={day !== null && waiting?.after(day, slots.length === 0)}
        onBack={onBack}
        onSlot={onSlot}
      />
    </>
  );
}
