import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { formatPrice } from '../../../money/format-price.ts';
import { describeMinutes } from '../../../time/describe-minutes.ts';
import { formatMoment } from '../../../time/format-moment.ts';
import { zoneCity } from '../../../time/zone-city.ts';
import { Fact } from '../../../ui/fact.tsx';
import { ClientFacts } from './client-facts.tsx';
import { SeatsFact } from './seats-fact.tsx';
import { CreditFact } from '../credit/credit-fact.tsx';
import { SeriesFact } from '../scope/series-fact.tsx';
import classes from './booking-facts.module.css';

/** When, where, who, for how much. */
export function BookingFacts({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation(['sessions', 'app']);
  const { coachTime, clientTime, location, price } = booking;
  const sameClock = coachTime.offsetMinutes === clientTime.offsetMinutes;
  return (
    <dl className={classes.facts}>
      <Fact name={t('sessions:panel.coachTime')}>
        <Text fw={600}>{formatMoment(coachTime)}</Text>
        <Text fz="sm" c="dimmed">
          {t('app:zoneTime', { city: zoneCity(coachTime.timeZone) })} · {describeMinutes(booking.durationMinutes)}
        </Text>
      </Fact>
      <Fact name={t('sessions:panel.clientTime')}>
        {sameClock
          ? t('sessions:panel.sameClock')
          : `${formatMoment(clientTime)} · ${t('app:zoneTime', { city: zoneCity(clientTime.timeZone) })}`}
      </Fact>
      {booking.series && <SeriesFact series={booking.series} />}
      <SeatsFact booking={booking} />
      <Fact name={t('sessions:panel.place')}>
        {t(`app:place.${location.kind}`)}
        {location.detail && (
          <Text fz="sm" c="dimmed" className={classes.breakable}>
            {location.detail}
          </Text>
        )}
      </Fact>
      {price && <Fact name={t('sessions:panel.price')}>{formatPrice(price)}</Fact>}
      <CreditFact booking={booking} />
      <Fact name={t('sessions:panel.client')}>
        <ClientFacts booking={booking} />
      </Fact>
      {booking.clientNote && (
        <Fact name={t('sessions:panel.clientNote')}>
          <Text className={classes.note}>{booking.clientNote}</Text>
        </Fact>
      )}
    </dl>
  );
}
