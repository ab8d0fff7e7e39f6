import type { CSSProperties } from 'react';
import { Link } from 'wouter';
import type { MyBookingView } from '../../../contract/me.ts';
import { dayName } from '../format/day-name.ts';
import { momentLabel } from '../format/moment-label.ts';
import { isComing } from '../manage/is-coming.ts';
import { When } from '../manage/when.tsx';
import { Icon } from '../parts/icon.tsx';
import { t } from '../t.ts';

/** One appointment in the list: when, what, how it stands, and the way to everything else. */
export function AppointmentCard({ booking, coming }: { readonly booking: MyBookingView; readonly coming: boolean }) {
  const { service, coach, manageToken, portalToken, status } = booking;
  const day = dayName(booking.clientTime.date);
  // What is only proposed is answered among all the dates of its cycle.
  const answer = status === 'proposed' && coming && portalToken !== null ? `/c/${portalToken}` : null;
  const link = manageToken === null || answer !== null ? null : `/m/${manageToken}`;
  const request = status === 'requested' ? booking.request : null;
  const place = booking.series?.number && booking.series.total ? booking.series : null;
  const label = { service: service.name, coach: coach.name, day };
  return (
    <article className="card appointment" data-status={status} style={{ '--service': service.color } as CSSProperties}>
      <div className="card-body">
        <p className={`status status-${status}`}>
          <Icon name={status === 'requested' ? 'clock' : isComing(status) || status === 'completed' ? 'check' : 'close'} />
          {t(`manage:status.${status}`)}
        </p>
        <When booking={booking} />
        <p className="card-text">
          {t('account:list.with', label)}
          {place && ` · ${t('account:list.place', { number: place.number ?? 0, total: place.total ?? 0 })}`}
        </p>
        {request && (
          <p className={request.waitsFor === 'client' ? 'appointment-asked' : 'card-text'}>
            {request.waitsFor === 'client' && <Icon name="alert" />}
            <span>
              {t(`account:list.${request.waitsFor === 'client' ? 'yourTurn' : 'theirTurn'}`, {
                coach: coach.name,
                when: momentLabel(Date.parse(request.answerBy), booking.clientTime.timeZone),
              })}
            </span>
          </p>
        )}
        {coming && link !== null && booking.form?.canAnswer && !booking.form.answered && (
          <p className="appointment-asked">
            <Icon name="alert" />
            <span>
              {t('account:list.form', label)} <Link href={`${link}#form`}>{t('account:list.formOpen')}</Link>
            </span>
          </p>
        )}
        {booking.credit && booking.credit.kept === null && (
          <p className="card-text">{t('manage:credit.of', { count: booking.credit.credits, name: booking.credit.packageName })}</p>
        )}
        {booking.askedToMove && link !== null && (
          <p className="appointment-asked">
            <Icon name="alert" />
            <span>
              {t('account:list.asked', label)} <Link href={link}>{t('account:list.choose')}</Link>
            </span>
          </p>
        )}
      </div>
      <div className="appointment-actions">
        {coming && link !== null && !booking.moveRefusal && (
          <Link className="link-button" href={`${link}?do=move`} aria-label={t('account:list.moveLabel', label)}>
            {t('account:list.move')}
          </Link>
        )}
        {coming && link !== null && !booking.cancelRefusal && (
          <Link className="link-button" href={`${link}?do=cancel`} aria-label={t('account:list.cancelLabel', label)}>
            {t('account:list.cancel')}
          </Link>
        )}
        {!coming && (
          <Link className="link-button" href={`/${coach.slug}/${service.slug}`} aria-label={t('account:list.againLabel', label)}>
            {t('account:list.again')}
          </Link>
        )}
        {answer !== null && (
          <Link className="button button-plain" href={answer} aria-label={t('account:list.answerLabel', label)}>
            {t('account:list.answer')}
          </Link>
        )}
        {link !== null && (
          <Link className="button button-plain" href={link} aria-label={t('account:list.openLabel', label)}>
            {t('account:list.open')}
          </Link>
        )}
      </div>
    </article>
  );
}
