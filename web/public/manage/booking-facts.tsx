import type { BookingView } from '../../../contract/bookings.ts';
import { placeIcon } from '../coach/place-icon.ts';
import { lengthLabel } from '../format/length-label.ts';
import { priceLabel } from '../format/price-label.ts';
import { Fact } from '../parts/fact.tsx';
import { Prose } from '../parts/prose.tsx';
import { t } from '../t.ts';
import { isComing } from './is-coming.ts';
import { OwnWhen } from './own-when.tsx';
import { When } from './when.tsx';

function Place({ location }: Pick<BookingView, 'location'>) {
  const kind = t(`booker:place.${location.kind}`);
  if (!/^https?:\/\//.test(location.detail)) return <span>{location.detail || kind}</span>;
  return (
    <a href={location.detail} rel="noreferrer" target="_blank">
      {kind}: {new URL(location.detail).host}
    </a>
  );
}

interface BookingFactsProps {
  readonly booking: BookingView;
  /** It stands for itself; else its time is said elsewhere, with others. */
  readonly single?: boolean;
}

/** What, when in both zones, where, and what to bring. */
export function BookingFacts({ booking, single = true }: BookingFactsProps) {
  return (
    <dl className="booking-facts">
      {single && (
        <Fact icon="calendar" label={t(booking.status === 'requested' ? 'manage:when.asked' : 'manage:when.label')}>
          <When booking={booking} />
        </Fact>
      )}
      <Fact icon="person" label={t('manage:what')}>
        {t('manage:whatText', { service: booking.service.name, coach: booking.coach.name, length: lengthLabel(booking.durationMinutes) })}
      </Fact>
      <Fact icon={placeIcon(booking.location.kind)} label={t('manage:where')}>
        <Place location={booking.location} />
      </Fact>
      {booking.backup && (
        <Fact icon="repeat" label={t('manage:backup')}>
          <OwnWhen moment={booking.backup.clientTime} />
          <span className="booking-rule">{t('manage:backupText')}</span>
        </Fact>
      )}
      {booking.credit && (
        <Fact icon="ticket" label={t('manage:credit.label')}>
          {t('manage:credit.of', { count: booking.credit.credits, name: booking.credit.packageName })}
          <span className="booking-rule">
            {booking.credit.kept === null
              ? t('manage:credit.left', { left: booking.credit.left, total: booking.credit.total })
              : t(`manage:credit.kept.${booking.credit.kept}`)}
          </span>
        </Fact>
      )}
      {booking.isCheckIn && isComing(booking.status) && (
        <Fact icon="repeat" label={t('manage:credit.checkIn')}>
          {t('manage:credit.checkInText')}
        </Fact>
      )}
      {booking.price && !booking.credit && (
        <Fact icon="tag" label={t('manage:price')}>
          {priceLabel(booking.price)}
        </Fact>
      )}
      {booking.service.preparation && (
        <Fact icon="check" label={t('booker:prepare')}>
          <Prose text={booking.service.preparation} />
        </Fact>
      )}
      {booking.clientNote && (
        <Fact icon="person" label={t('manage:note')}>
          <Prose text={booking.clientNote} />
        </Fact>
      )}
    </dl>
  );
}
