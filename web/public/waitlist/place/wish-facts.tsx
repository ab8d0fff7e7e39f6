import { DAY_PARTS } from '../wish/day-parts.ts';
import { clock } from '../../format/clock.ts';
import { clockSpan } from '../../format/clock-span.ts';
import { dayName } from '../../format/day-name.ts';
import { lengthLabel } from '../../format/length-label.ts';
import { momentLabel } from '../../format/moment-label.ts';
import { weekdayLabel } from '../../format/weekday-label.ts';
import { zoneCity } from '../../format/zone-city.ts';
import { When } from '../../manage/when.tsx';
import { Fact } from '../../parts/fact.tsx';
import { Prose } from '../../parts/prose.tsx';
import { t } from '../../t.ts';
import { lt } from '../lt.ts';
import type { PlaceView } from './use-place.ts';

/** "Morning, from 18:00": by its name where it is a part of the day. */
function hoursText({ startMinute, endMinute }: PlaceView['hours'][number]): string {
  const part = DAY_PARTS.find((one) => one.startMinute === startMinute && one.endMinute === endMinute);
  const span =
    startMinute === 0
      ? lt('ownWaitlist:wish.until', { time: clock(endMinute) })
      : endMinute === 1440
        ? lt('ownWaitlist:wish.from', { time: clock(startMinute) })
        : clockSpan(startMinute, endMinute);
  return part ? `${lt(`ownWaitlist:wish.part.${part.name}`)} (${span})` : span.charAt(0).toUpperCase() + span.slice(1);
}

function datesText({ earliest, latest }: PlaceView): string | null {
  if (earliest !== null && latest !== null)
    return earliest === latest ? dayName(earliest) : lt('ownWaitlist:place.between', { first: dayName(earliest), last: dayName(latest) });
  if (earliest !== null) return lt('ownWaitlist:place.from', { first: dayName(earliest) });
  return latest === null ? null : lt('ownWaitlist:place.until', { last: dayName(latest) });
}

/** The wish in words, as it is kept. */
export function WishFacts({ view }: { readonly view: PlaceView }) {
  const { service, coach, target, weekdays, hours, recurring, durationMinutes, message, changeable } = view;
  const isOneTime = target.kind === 'slot';
  const dates = datesText(view);
  const isCycleDates = target.kind === 'cycle' && view.earliest === target.firstDate && view.latest === target.lastDate;
  return (
    <dl className="booking-facts">
      <Fact icon="person" label={lt('ownWaitlist:place.what')}>
        {t('manage:whatText', { service: service.name, coach: coach.name, length: lengthLabel(durationMinutes) })}
      </Fact>
      <Fact icon="calendar" label={lt('ownWaitlist:place.which')}>
        {target.kind === 'slot' && <When booking={target} />}
        {target.kind === 'service' && lt('ownWaitlist:place.any')}
        {target.kind === 'cycle' &&
          lt('ownWaitlist:place.cycle', { cycle: target.name, first: dayName(target.firstDate), last: dayName(target.lastDate) })}
      </Fact>
      {!isOneTime && (
        <>
          <Fact icon="clock" label={lt('ownWaitlist:place.days')}>
            {weekdays.length === 0 ? lt('ownWaitlist:place.anyDay') : weekdays.map(weekdayLabel).join(', ')}
            <span className="place-line">
              {hours.length === 0 ? lt('ownWaitlist:place.anyHour') : hours.map(hoursText).join(', ')}
              {hours.length > 0 && `, ${lt('ownWaitlist:place.hoursIn', { city: zoneCity(coach.timeZone) })}`}
            </span>
          </Fact>
          {dates !== null && !isCycleDates && (
            <Fact icon="calendar" label={lt('ownWaitlist:place.dates')}>
              {dates}
            </Fact>
          )}
          {recurring !== null && (
            <Fact icon="repeat" label={lt('ownWaitlist:place.often')}>
              {lt(`ownWaitlist:wish.${recurring}`)}
            </Fact>
          )}
        </>
      )}
      {message !== '' && (
        <Fact icon="person" label={lt('ownWaitlist:place.message')}>
          <Prose text={message} />
        </Fact>
      )}
      <Fact icon="check" label={lt('ownWaitlist:place.since')}>
        {momentLabel(Date.parse(view.signedUpAt), view.clientTimeZone)}
        {changeable && (
          <span className="place-line">
            {lt('ownWaitlist:place.stands')} {dayName(view.standsUntil)}
          </span>
        )}
      </Fact>
    </dl>
  );
}
