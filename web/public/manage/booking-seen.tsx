import { useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { BookingView } from '../../../contract/bookings.ts';
import { OwnFormPart } from '../form/own-form-part.tsx';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { t } from '../t.ts';
import { AddToCalendar } from './add-to-calendar.tsx';
import type { Arrival } from './arrival.ts';
import { BookedTogether } from './booked-together.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { ChangeActions } from './change-actions.tsx';
import { isComing } from './is-coming.ts';
import { isPast } from './is-past.ts';
import type { Just } from './just.ts';
import { NextWeek } from './next-week.tsx';
import { OwnSeriesPart } from './own-series-part.tsx';

interface BookingSeenProps {
  readonly token: string;
  readonly booking: BookingView;
  readonly timeZone: string;
  /** What the visitor did a moment ago. */
  readonly just: Just | null;
}

/** A booking as it stands, and what can be done with it. */
export function BookingSeen({ token, booking, timeZone, just }: BookingSeenProps) {
  const past = isPast(booking);
  const coming = isComing(booking.status) && !past;
  const fresh = coming && (just === 'booked' || just === 'moved' || just === 'agreed') ? just : null;
  const [address] = useLocation();
  const { together = [], returned = 0 } = useHistoryState<Arrival | null>() ?? {};
  const isMany = fresh === 'booked' && together.length > 1;
  // What is to be answered comes first, and stays where it was seen once it is.
  const [formFirst] = useState(coming && booking.form !== null && !booking.form.answered);
  const title = useRef<HTMLHeadingElement>(null);
  // What was done is what is read next.
  useEffect(() => {
    if (just) title.current?.focus({ preventScroll: true });
  }, [just]);
  return (
    <section className="booking" data-status={booking.status}>
      <header className="booking-head">
        <p className={`status status-${booking.status}`}>
          <Icon name={isComing(booking.status) || booking.status === 'completed' ? 'check' : 'close'} />
          {t(`manage:status.${booking.status}`)}
        </p>
        <h1 tabIndex={-1} ref={title}>
          {isMany
            ? t('manage:just.bookedMany', { count: together.length })
            : fresh
              ? t(`manage:just.${fresh}`)
              : isComing(booking.status)
                ? t('manage:title')
                : t(`manage:over.${booking.status}`)}
        </h1>
        {fresh && <p className="booking-lead">{t('manage:just.mailed', { email: booking.clientEmail })}</p>}
        {just === 'cancelled' && returned > 0 && <p className="booking-lead">{t('manage:credit.returned', { count: returned })}</p>}
      </header>
      {booking.cancelReason && (
        <Notice kind="quiet" title={t('manage:reason')}>
          {booking.cancelReason}
        </Notice>
      )}
      {booking.askedToMove && (
        <Notice kind="warning" title={t('manage:asked.banner', { coach: booking.coach.name })}>
          {booking.askedToMove.note && <p>{booking.askedToMove.note}</p>}
          <Link className="button" href={address}>
            {t('manage:asked.choose')}
          </Link>
        </Notice>
      )}
      {formFirst && booking.form && <OwnFormPart token={token} booking={booking} />}
      {isMany && !booking.series && <BookedTogether token={token} together={together} />}
      <BookingFacts booking={booking} />
      {!formFirst && booking.form && <OwnFormPart token={token} booking={booking} />}
      {booking.series && <OwnSeriesPart token={token} booking={booking} timeZone={timeZone} />}
      {past && (booking.status === 'confirmed' || booking.status === 'completed') && (
        <NextWeek token={token} booking={booking} timeZone={timeZone} />
      )}
      {coming && <AddToCalendar token={token} booking={booking} {...(isMany && { tokens: together.map((one) => one.token) })} />}
      {coming && <ChangeActions booking={booking} />}
      <footer className="booking-foot">
        {fresh && <p>{t('manage:keep')}</p>}
        <Link className="link-button" href={coming ? `/${booking.coach.slug}` : `/${booking.coach.slug}/${booking.service.slug}`}>
          {t(coming ? 'manage:another' : 'manage:again')}
        </Link>
      </footer>
    </section>
  );
}
