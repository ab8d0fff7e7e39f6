import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { BookingView } from '../../../contract/bookings.ts';
import { Icon } from '../parts/icon.tsx';
import { Notice } from '../parts/notice.tsx';
import { t } from '../t.ts';
import { AddToCalendar } from './add-to-calendar.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { ChangeActions } from './change-actions.tsx';
import { isComing } from './is-coming.ts';
import type { Just } from './just.ts';

interface BookingSeenProps {
  readonly token: string;
  readonly booking: BookingView;
  /** What the visitor did a moment ago. */
  readonly just: Just | null;
}

/** A booking as it stands, and what can be done with it. */
export function BookingSeen({ token, booking, just }: BookingSeenProps) {
  const coming = isComing(booking.status);
  const fresh = coming && (just === 'booked' || just === 'moved') ? just : null;
  const title = useRef<HTMLHeadingElement>(null);
  // What was done is what is read next.
  useEffect(() => {
    if (just) title.current?.focus({ preventScroll: true });
  }, [just]);
  return (
    <section className="booking" data-status={booking.status}>
      <header className="booking-head">
        <p className={`status status-${booking.status}`}>
          <Icon name={coming || booking.status === 'completed' ? 'check' : 'close'} />
          {t(`manage:status.${booking.status}`)}
        </p>
        <h1 tabIndex={-1} ref={title}>
          {fresh ? t(`manage:just.${fresh}`) : isComing(booking.status) ? t('manage:title') : t(`manage:over.${booking.status}`)}
        </h1>
        {fresh && <p className="booking-lead">{t('manage:just.mailed', { email: booking.clientEmail })}</p>}
      </header>
      {booking.cancelReason && (
        <Notice kind="quiet" title={t('manage:reason')}>
          {booking.cancelReason}
        </Notice>
      )}
      <BookingFacts booking={booking} />
      {coming && <AddToCalendar token={token} booking={booking} />}
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
