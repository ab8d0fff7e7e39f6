import type { EventInput } from '@fullcalendar/react';
import type { CalendarView } from '../../../../contract/calendar.ts';
import type { Shown } from './shown.ts';

interface Words {
  readonly status: (status: CalendarView['bookings'][number]['status']) => string;
  readonly band: (band: CalendarView['bands'][number]) => string;
  readonly held: string;
}

const GONE = new Set(['cancelled', 'declined', 'expired']);

function bands(view: CalendarView, shown: Shown, words: Words): EventInput[] {
  const seen = new Set<string>();
  return view.bands.flatMap((band) => {
    if (!shown.schedules.has(band.scheduleId)) return [];
    const title = words.band(band);
    const key = `${band.kind} ${band.from} ${band.until} ${title}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ id: `band ${key}`, display: 'background', start: band.from, end: band.until, title, className: `band band-${band.kind}` }];
  });
}

const bookings = (view: CalendarView, shown: Shown, words: Words): EventInput[] =>
  view.bookings
    .filter((booking) => shown.cancelled || !GONE.has(booking.status))
    .map((booking) => ({
      id: booking.id,
      start: booking.startsAt,
      end: booking.endsAt,
      title: `${booking.clientName}, ${booking.service.name}, ${words.status(booking.status)}`,
      editable: booking.moveRefusal === null,
      className: `session session-${booking.status}`,
      extendedProps: { booking },
    }));

const holds = (view: CalendarView, words: Words): EventInput[] =>
  view.holds.map((hold) => ({
    id: hold.id,
    start: hold.startsAt,
    end: hold.endsAt,
    title: [words.held, hold.note].filter(Boolean).join(': '),
    editable: false,
    className: 'session session-held',
    extendedProps: { hold },
  }));

/** What the calendar draws: bands behind, sessions and held times before them. */
export const calendarEvents = (view: CalendarView, shown: Shown, words: Words): EventInput[] => [
  ...bands(view, shown, words),
  ...bookings(view, shown, words),
  ...holds(view, words),
];
