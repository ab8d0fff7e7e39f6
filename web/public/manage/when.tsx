import type { BookingView } from '../../../contract/bookings.ts';
import { clock } from '../format/clock.ts';
import { clockSpan } from '../format/clock-span.ts';
import { dayName } from '../format/day-name.ts';
import { zoneCity } from '../format/zone-city.ts';
import { t } from '../t.ts';

/** "Tue 3 March, 10:00–11:00, Toronto time — 16:00 for you". */
export function When({ booking }: { readonly booking: Pick<BookingView, 'coachTime' | 'clientTime'> }) {
  const { coachTime: there, clientTime: here } = booking;
  const city = zoneCity(there.timeZone);
  const same = there.offsetMinutes === here.offsetMinutes;
  const time = clock(here.minute);
  return (
    <span className="when">
      <strong>
        {dayName(there.date)}, {clockSpan(there.minute, there.endMinute)}
      </strong>
      <span>
        {same && t('manage:when.same', { city })}
        {!same &&
          (there.date === here.date
            ? t('manage:when.forYou', { city, time })
            : t('manage:when.forYouOn', { city, day: dayName(here.date), time }))}
      </span>
    </span>
  );
}
