import { Divider, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CoachBookingView } from '../../../../../contract/bookings.ts';
import { RequestNotice } from '../../../requests/request-notice.tsx';
import { WhyClosed } from '../why/why-closed.tsx';
import { AskedNotice } from './asked-notice.tsx';
import { BookingActions } from './booking-actions.tsx';
import { BookingFacts } from './booking-facts.tsx';
import { BookingForm } from './booking-form.tsx';
import { BookingHeading } from './booking-heading.tsx';
import { BookingHistory } from './booking-history.tsx';
import { BookingPast } from './booking-past.tsx';
import { CoachNote } from './coach-note.tsx';
import { Fold } from '../../../ui/fold/fold.tsx';
import { PolicyFact } from './policy-fact.tsx';
import classes from './booking-facts.module.css';

/** The whole of one booking, and what can be done with it. */
export function BookingDetails({ booking }: { booking: CoachBookingView }) {
  const { t } = useTranslation('sessions');
  return (
    <Stack gap="lg">
      <BookingHeading booking={booking} />
      {booking.reschedule && <AskedNotice booking={booking} asked={booking.reschedule} />}
      {booking.request && <RequestNotice booking={booking} request={booking.request} />}
      <BookingActions booking={booking} />
      <BookingFacts booking={booking} />
      {booking.form && <BookingForm booking={booking} />}
      <Divider />
      <CoachNote booking={booking} />
      <Stack gap={0}>
        <BookingPast booking={booking} />
        <Fold title={t('panel.history')}>
          <BookingHistory bookingId={booking.id} />
        </Fold>
        <Fold title={t('policy.fold')}>
          <dl className={classes.facts}>
            <PolicyFact policy={booking.policy} usesCredits={booking.credit !== null} />
          </dl>
        </Fold>
        <Fold title={t('why.titleBooked')}>
          <WhyClosed startsAt={booking.startsAt} durationMinutes={booking.durationMinutes} serviceId={booking.serviceId} />
        </Fold>
      </Stack>
    </Stack>
  );
}
