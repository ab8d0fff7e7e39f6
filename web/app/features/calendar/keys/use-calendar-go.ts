import type { CalendarRef } from '@fullcalendar/react';
import { useHotkeys } from '@mantine/hooks';
import { useMemo, type RefObject } from 'react';

export interface CalendarGo {
  readonly today: () => void;
  readonly before: () => void;
  readonly after: () => void;
  readonly view: (view: string) => void;
}

interface Wishes {
  /** While something lies over the calendar. */
  readonly resting: boolean;
  readonly onNew: () => void;
  readonly onKeys: () => void;
}

/** The ways through time, by button and by key: arrows, t, d, w, m; n books, ? shows the keys. */
export function useCalendarGo(calendar: RefObject<CalendarRef | null>, { resting, onNew, onKeys }: Wishes): CalendarGo {
  const go = useMemo<CalendarGo>(
    () => ({
      today: () => calendar.current?.getApi().today(),
      before: () => calendar.current?.getApi().prev(),
      after: () => calendar.current?.getApi().next(),
      view: (view) => calendar.current?.getApi().changeView(view),
    }),
    [calendar],
  );
  const awake = (action: () => void) => () => void (resting || action());
  useHotkeys([
    ['ArrowLeft', awake(go.before)],
    ['ArrowRight', awake(go.after)],
    ['t', awake(go.today)],
    ['d', awake(() => go.view('timeGridDay'))],
    ['w', awake(() => go.view('timeGridWeek'))],
    ['m', awake(() => go.view('dayGridMonth'))],
    ['n', awake(onNew)],
    ['shift+?', awake(onKeys)],
    ['?', awake(onKeys)],
  ]);
  return go;
}
