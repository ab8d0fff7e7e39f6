import type { CalendarRef } from '@fullcalendar/react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';

/** Whoever arrives by the address of a booking sees the day it stands on. */
export function useBookingDay(calendar: RefObject<CalendarRef | null>, openId: string | undefined): void {
  const { id: coachId } = useCoach();
  const [arrivedAt] = useState(openId);
  const booking = useQuery({
    ...queries.coachBookings.show.queryOptions({ input: { coachId, bookingId: arrivedAt ?? '' } }),
    enabled: arrivedAt !== undefined,
  });
  const date = booking.data?.coachTime.date;
  const shown = useRef(false);
  useEffect(() => {
    if (date === undefined || shown.current) return;
    shown.current = true;
    calendar.current?.getApi().gotoDate(date);
  }, [calendar, date]);
}
