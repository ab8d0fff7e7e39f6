import type { BookingView } from '../../../contract/bookings.ts';
import { BookingTrouble } from '../booking/booking-trouble.tsx';
import type { ShownMonth } from '../booking/use-shown-month.ts';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { zoneCity } from '../format/zone-city.ts';
import { Icon } from '../parts/icon.tsx';
import type { Slot } from '../slots/slot.ts';
import type { SlotSource } from '../slots/slot-source.ts';
import { t } from '../t.ts';
import { OwnWhen } from './own-when.tsx';

interface MoveConfirmProps {
  readonly booking: BookingView;
  readonly slot: Slot;
  readonly gone: boolean;
  readonly move: {
    readonly error: Error | null;
    readonly isPending: boolean;
    readonly isSuccess: boolean;
    readonly mutate: (startsAt: string) => void;
  };
  readonly source: SlotSource;
  readonly shown: ShownMonth;
  readonly onBack: () => void;
  readonly onSlot: (slot: Slot) => void;
}

/** From this to that, before it is done. */
export function MoveConfirm({ booking, slot, gone, move, source, shown, onBack, onSlot }: MoveConfirmProps) {
  const busy = move.isPending || move.isSuccess;
  return (
    <section className="details" aria-labelledby="move-title">
      <button type="button" className="back" onClick={onBack}>
        <Icon name="back" />
        {t('booker:form.otherTime')}
      </button>
      <h2 id="move-title" className="pane-title">
        {t('manage:move.confirm')}
      </h2>
      <BookingTrouble source={source} shown={shown} at={slot.startsAt} gone={gone} error={move.error} onSlot={onSlot} onBack={onBack} />
      <dl className="from-to">
        <div>
          <dt>{t('manage:move.from')}</dt>
          <dd className="struck">
            <OwnWhen moment={booking.clientTime} />
          </dd>
        </div>
        <div>
          <dt>{t('manage:move.to')}</dt>
          <dd>
            <strong>
              {dayName(slot.date)}, <span className="nowrap">{clockSpan(slot.minute, slot.endMinute)}</span>
            </strong>
            <span>{t('manage:when.zone', { city: zoneCity(source.timeZone) })}</span>
          </dd>
        </div>
      </dl>
      {booking.credit && <p className="booking-rule">{t('manage:credit.moves', { count: booking.credit.credits })}</p>}
      {!gone && (
        <div className="actions">
          <button type="button" className="button" aria-disabled={busy || undefined} onClick={() => busy || move.mutate(slot.startsAt)}>
            {busy ? t('manage:move.pending') : t('manage:move.do')}
          </button>
        </div>
      )}
    </section>
  );
}
