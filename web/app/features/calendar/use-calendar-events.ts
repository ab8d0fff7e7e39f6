import type { EventInput } from '@fullcalendar/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import type { CalendarView } from '../../../../contract/calendar.ts';
import { calendarEvents } from './calendar-events.ts';
import type { Shown } from './shown.ts';

/** The events of a span in the words of the reader. With several schedules on show, open hours say whose they are. */
export function useCalendarEvents(view: CalendarView | undefined, schedules: readonly ScheduleView[], shown: Shown): EventInput[] {
  const { t } = useTranslation(['calendar', 'app']);
  return useMemo(() => {
    if (!view) return [];
    const names = new Map(schedules.map(({ id, name }) => [id, name]));
    const band = ({ kind, note, capacity, scheduleId }: CalendarView['bands'][number]) =>
      kind === 'open'
        ? [names.get(scheduleId) ?? t('calendar:band.open'), capacity > 1 && t('calendar:seats', { count: capacity })]
            .filter(Boolean)
            .join(' · ')
        : [t(`calendar:band.${kind}`), note].filter(Boolean).join(': ');
    return calendarEvents(view, shown, { band, held: t('calendar:held'), status: (status) => t(`app:status.${status}`) });
  }, [view, schedules, shown, t]);
}
