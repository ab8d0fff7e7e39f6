import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCancelled } from '../features/calendar/use-cancelled.ts';
import { useCalendarEvents } from '../features/calendar/use-calendar-events.ts';
import type { Shown } from '../features/calendar/shown.ts';
import type { ShownDays } from '../features/calendar/shown-days.ts';
import { queries } from '../queries.ts';
import { useCoach } from '../session/use-coach.ts';

const NONE: never[] = [];

/** What stands on the days on show, as events of the grid. */
export function useCalendarView(days: ShownDays | undefined, shown: Shown) {
  const { id: coachId } = useCoach();
  const view = useQuery({
    ...queries.calendar.show.queryOptions({ input: { coachId, from: days?.from ?? '', to: days?.to ?? '' } }),
    enabled: days !== undefined,
    placeholderData: keepPreviousData,
  });
  const schedules = useQuery(queries.schedules.list.queryOptions({ input: { coachId } })).data;
  const services = useQuery(queries.services.list.queryOptions({ input: { coachId } })).data ?? NONE;
  const cancelled = useCancelled(days, shown.cancelled);
  const inMonth = days?.view === 'dayGridMonth';
  const events = useCalendarEvents({ view: view.data, cancelled, schedules: schedules ?? NONE, services }, shown, inMonth);
  const closed = schedules?.every(({ hours }) => hours.length === 0) === true && view.data?.bands.length === 0;
  return { view, events, schedules: schedules ?? NONE, closed };
}
