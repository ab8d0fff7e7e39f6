import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { BookingView } from '../../../contract/bookings.ts';
import { api } from '../api.ts';
import { SlotPicker } from '../booking/slot-picker.tsx';
import { useShownMonth } from '../booking/use-shown-month.ts';
import type { Slot } from '../slots/slot.ts';
import type { SlotSource } from '../slots/slot-source.ts';
import { t } from '../t.ts';
import { AskedIntro } from './asked-intro.tsx';
import { MoveConfirm } from './move-confirm.tsx';
import { OwnWhen } from './own-when.tsx';

interface MoveFormProps {
  readonly token: string;
  readonly booking: BookingView;
  readonly timeZone: string;
  readonly onZone: (zone: string) => void;
  readonly onDone: (just: 'moved' | 'kept') => void;
}

/** The same month and times as for booking; the old time is given up only when the new one is taken. */
export function MoveForm({ token, booking, timeZone, onZone, onDone }: MoveFormProps) {
  const client = useQueryClient();
  const [day, setDay] = useState<string | null>(null);
  const [slot, setSlot] = useState<Slot | null>(null);
  const source: SlotSource = { key: ['move', token], timeZone, load: (span) => api.bookings.slots({ token, ...span, timeZone }) };
  const shown = useShownMonth(source, day);
  const move = useMutation({
    mutationFn: (startsAt: string) => api.bookings.move({ token, startsAt }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['managed', token] });
      onDone('moved');
    },
    onSettled: () => void client.invalidateQueries({ queryKey: ['slots'] }),
  });
  const choose = (chosen: Slot | null) => {
    move.reset();
    setSlot(chosen);
  };
  const chooseNear = (near: Slot) => {
    setDay(near.date);
    choose(near);
  };
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const asked = booking.askedToMove !== null;
  // A nearest time may be chosen before its month is there.
  const still =
    slot !== null &&
    (shown.query.isPending ||
      (shown.open.get(slot.date)?.some(({ startsAt }) => startsAt === slot.startsAt) ?? shown.month !== slot.date.slice(0, 7)));
  return (
    <div className="booker booker-move" data-step={slot ? 'form' : day === null ? 'day' : 'time'}>
      <section className="what">
        <p className="what-coach">{t('manage:tab', { service: booking.service.name, coach: booking.coach.name })}</p>
        <h1 className="what-name" tabIndex={-1} ref={title}>
          {t(asked ? 'manage:asked.title' : 'manage:move.title')}
        </h1>
        {asked ? (
          <AskedIntro token={token} booking={booking} timeZone={timeZone} onSlot={chooseNear} />
        ) : (
          <>
            <div className="what-now">
              <h2>{t('manage:move.now')}</h2>
              <OwnWhen moment={booking.clientTime} />
            </div>
            <button type="button" className="link-button" onClick={() => onDone('kept')}>
              {t('manage:move.keep')}
            </button>
          </>
        )}
      </section>
      {slot === null ? (
        <SlotPicker
          shown={shown}
          timeZone={timeZone}
          coachTimeZone={booking.coach.timeZone}
          picked={null}
          onZone={onZone}
          onDay={setDay}
          onBack={() => setDay(null)}
          onSlot={choose}
        />
      ) : (
        <MoveConfirm
          booking={booking}
          slot={slot}
          gone={!still && !move.isPending && !move.isSuccess}
          move={move}
          source={source}
          shown={shown}
          onBack={() => choose(null)}
          onSlot={choose}
        />
      )}
    </div>
  );
}
