import type { EventInput } from '@fullcalendar/react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleView } from '../../../../contract/availability.ts';
import type { CalendarView } from '../../../../contract/calendar.ts';
import type { ServiceView } from '../../../../contract/services.ts';
import { useCoach } from '../../session/use-coach.ts';
import { bandEvents, holdEvents, keptEvents, sessionEvents, suggestionEvents } from './calendar-events.ts';
import { monthEvents } from './month/month-events.ts';
import type { Session } from './sessions/session.ts';
import { useKeptWords } from './sessions/use-kept-words.ts';
import { useSessionWords } from './sessions/use-session-words.ts';
import type { Shown } from './shown.ts';

interface Practice {
  readonly view: CalendarView | undefined;
  /** Asked for only where they are to be seen. */
  readonly cancelled: readonly Session[];
  readonly schedules: readonly ScheduleView[];
  readonly services: readonly ServiceView[];
}

/** The events of a span in the words of the reader. With several schedules on show, open hours say whose they are. */
export function useCalendarEvents({ view, cancelled, schedules, services }: Practice, shown: Shown, inMonth: boolean): EventInput[] {
  const { t } = useTranslation(['calendar', 'app']);
  const { timeZone } = useCoach();
  const sessionWords = useSessionWords();
  const keptWords = useKeptWords();
  return useMemo(() => {
    if (!view) return [];
    const names = new Map(schedules.map(({ id, name }) => [id, name]));
    const kinds = new Map(services.map(({ id, kind }) => [id, kind]));
    const bandWords = ({ kind, note, capacity, scheduleId }: CalendarView['bands'][number]) =>
      kind === 'open'
        ? [names.get(scheduleId) ?? t('calendar:band.open'), capacity > 1 && t('calendar:seats', { count: capacity })]
            .filter(Boolean)
            .join(' · ')
        : [t(`calendar:band.${kind}`), note].filter(Boolean).join(': ');
    const visible = <T extends { scheduleId: string }>(all: readonly T[]) => all.filter((one) => !shown.hidden.has(one.scheduleId));
    const bands = visible(view.bands);
    return [
      ...(inMonth ? monthEvents(bands, timeZone) : bandEvents(bands, bandWords)),
      ...sessionEvents(visible([...view.bookings, ...cancelled]), kinds, sessionWords),
      ...holdEvents(visible(view.holds), ({ note }) => [t('calendar:held'), note].filter(Boolean).join(': ')),
      ...keptEvents(visible(view.kept), keptWords),
      ...suggestionEvents(visible(view.suggestions), ({ clientName, serviceName, held }) =>
        t(held ? 'calendar:suggestedHeld' : 'calendar:suggested', { name: clientName, service: serviceName }),
      ),
    ];
  }, [view, cancelled, schedules, services, shown, inMonth, timeZone, sessionWords, keptWords, t]);
}
