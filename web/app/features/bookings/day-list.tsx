import { Text, UnstyledButton } from '@mantine/core';
import type { CoachBookingView } from '../../../../contract/bookings.ts';
import { StatusTag } from '../../status/status-tag.tsx';
import { formatMinute } from '../../time/format-minute.ts';
import classes from './day-list.module.css';

/** The sessions of a day, in order. */
export function DayList({ bookings, onOpen }: { bookings: readonly CoachBookingView[]; onOpen: (bookingId: string) => void }) {
  return (
    <ul className={classes.list}>
      {bookings.map((booking) => (
        <li key={booking.id}>
          <UnstyledButton className={classes.row} onClick={() => onOpen(booking.id)}>
            <span className={classes.time}>
              {formatMinute(booking.coachTime.minute)}
              <Text span c="dimmed" fz="sm">
                {formatMinute(booking.coachTime.endMinute)}
              </Text>
            </span>
            <span className={classes.what}>
              <Text span fw={600}>
                {booking.clientName}
              </Text>
              <Text span c="dimmed" fz="sm">
                {booking.service.name}
              </Text>
            </span>
            <StatusTag status={booking.status} />
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
