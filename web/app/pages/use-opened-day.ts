import type { CalendarRef } from '@fullcalendar/react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';

/** Whoever arrives by the address of a booking, or of a time kept for the waitlist, sees the day it stands on. */
export function useOpenedDay(
  calendar: RefObject<CalendarRef | null>,
  bookingId: string | undefined,
  freedTimeId: string | undefined,
): void {
  const { id: coachId } = useCoach();
  const [arrivedAt] = useState({ bookingId, freedTimeId });
  const booking = useQuery({
    ...queries.coachBookings.show.queryOptions({ input: { coachId, bookingId: arrivedAt.bookingId ?? '' } }),
    enabled: arrivedAt.bookingId !== undefined,
  });
  const freed = useQuery({
    ...queries.waitlist.showFreedTime.queryOptions({ input: { coachId, freedTimeId: arrivedAt.freedTimeId ?? '' } }),
    enabled: arrivedAt.freedTimeId !== undefined,
  });
  const date = (booking.data ?? freed.data)?.coachTime.date;
  const shown = useRef(false);
  useEffect(() => {
    if (date === undefined || shown.current) return;
    shown.current = true;
    calendar.current?.getApi().gotoDate(date);
  }, [calendar, date]);
}
