import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { BookingView } from '../../../contract/bookings.ts';
import { api } from '../api.ts';
import { clock } from '../format/clock.ts';
import { dayName } from '../format/day-name.ts';
import { Prose } from '../parts/prose.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import type { Slot } from '../slots/slot.ts';
import { t } from '../t.ts';
import { OwnWhen } from './own-when.tsx';

interface AskedIntroProps {
  readonly token: string;
  readonly booking: BookingView;
  readonly timeZone: string;
  readonly onSlot: (slot: Slot) => void;
}

/** Why another time is asked for, the time that it is about, and the nearest ones that are open. */
export function AskedIntro({ token, booking, timeZone, onSlot }: AskedIntroProps) {
  const [address] = useLocation();
  const { data: nearest } = useQuery({
    queryKey: ['slots', 'nearest', token, timeZone],
    // In the order in which they come, as people read a list of times.
    queryFn: async () =>
      (await api.bookings.nearest({ token, timeZone })).toSorted((one, other) => one.startsAt.localeCompare(other.startsAt)),
    placeholderData: (before) => before,
  });
  const note = booking.askedToMove?.note;
  const { coach } = booking;
  return (
    <>
      <p className="asked-lead">{t('manage:asked.lead', { coach: coach.name })}</p>
      {note && (
        <blockquote className="asked-note">
          <Prose text={note} />
        </blockquote>
      )}
      <div className="what-now">
        <h2>{t('manage:move.now')}</h2>
        <OwnWhen moment={booking.clientTime} />
      </div>
      <h2 className="asked-title" id="nearest-title">
        {t('manage:asked.nearest')}
      </h2>
      {nearest === undefined && <Skeleton shape="slot" count={6} />}
      {nearest?.length === 0 && <p>{t('manage:asked.none')}</p>}
      <ul className="asked-nearest" aria-labelledby="nearest-title">
        {nearest?.map(({ startsAt, clientTime: { date, minute, endMinute } }) => (
          <li key={startsAt}>
            <button
              type="button"
              className="button button-plain"
              onClick={() => onSlot({ startsAt, date, minute, endMinute, again: false })}
            >
              <span>
                {dayName(date)}, <b>{clock(minute)}</b>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className="asked-others">
        <Link className="link-button" href={`${address}?do=see`}>
          {t('manage:asked.see')}
        </Link>
        <Link className="link-button" href={`${address}?do=cancel`}>
          {t('manage:asked.cancel')}
        </Link>
      </p>
    </>
  );
}
