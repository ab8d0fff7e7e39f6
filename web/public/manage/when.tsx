import type { BookingView } from '../../../contract/bookings.ts';
import { clock } from '../format/clock.ts';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { zoneCity } from '../format/zone-city.ts';
import { t } from '../t.ts';

/** "Tue 3 March, 10:00–11:00, Toronto time — 16:00 for you". */
export function When({ booking }: { readonly booking: Pick<BookingView, 'coachTime' | 'clientTime'> }) {
  const { coachTime: there, clientTime: here } = booking;
  const time = clock(here.minute);
  const forYou =
    there.date === here.date ? t('manage:when.forYou', { time }) : t('manage:when.forYouOn', { day: dayName(here.date), time });
  return (
    <span className="when">
      <strong>
        {dayName(there.date)}, <span className="nowrap">{clockSpan(there.minute, there.endMinute)}</span>
      </strong>
      <span>
        {t('manage:when.zone', { city: zoneCity(there.timeZone) })}
        {there.offsetMinutes !== here.offsetMinutes && (
          <>
            {' — '}
            <b>{forYou}</b>
          </>
        )}
      </span>
    </span>
  );
}
