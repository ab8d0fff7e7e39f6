import type { EventInput } from '@fullcalendar/react';
import type { CalendarView, HoldView, KeptTime, SuggestedTime } from '../../../../contract/calendar.ts';
import type { ServiceView } from '../../../../contract/services.ts';
import type { Session } from './sessions/session.ts';

interface Words {
  readonly session: (session: Session, kind: ServiceView['kind'] | undefined) => string;
  readonly band: (band: CalendarView['bands'][number]) => string;
  readonly held: (hold: HoldView) => string;
  readonly suggested: (suggestion: SuggestedTime) => string;
  readonly kept: (kept: KeptTime) => string;
}

/** The bands behind the hours of a day. What closes two schedules is drawn once. */
export function bandEvents(bands: CalendarView['bands'], word: Words['band']): EventInput[] {
  const seen = new Set<string>();
  return bands.flatMap((band) => {
    const title = word(band);
    const key = `${band.kind} ${band.from} ${band.until} ${title}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ id: `band ${key}`, display: 'background', start: band.from, end: band.until, title, className: `band band-${band.kind}` }];
  });
}

function looksOf(session: Session): string {
  return [
    'session',
    `session-${session.status}`,
    session.bookedBy === 'client' && 'session-public',
    session.overbooked && 'session-overbooked',
    session.reschedule && 'session-asked',
  ]
    .filter(Boolean)
    .join(' ');
}

export const sessionEvents = (
  sessions: readonly Session[],
  kinds: ReadonlyMap<string, ServiceView['kind']>,
  word: Words['session'],
): EventInput[] =>
  sessions.map((session) => ({
    id: session.id,
    start: session.startsAt,
    end: session.endsAt,
    title: word(session, kinds.get(session.serviceId)),
    editable: session.moveRefusal === null,
    className: looksOf(session),
    extendedProps: { session, kind: kinds.get(session.serviceId) },
  }));

export const holdEvents = (holds: readonly HoldView[], word: Words['held']): EventInput[] =>
  holds.map((hold) => ({
    id: hold.id,
    start: hold.startsAt,
    end: hold.endsAt,
    title: word(hold),
    editable: false,
    className: 'session session-held',
    extendedProps: { hold },
  }));

/** Other times a client was offered: held for them, or open to others too. */
export const suggestionEvents = (suggestions: readonly SuggestedTime[], word: Words['suggested']): EventInput[] =>
  suggestions.map((suggestion) => ({
    id: suggestion.id,
    start: suggestion.startsAt,
    end: suggestion.endsAt,
    title: word(suggestion),
    editable: false,
    className: suggestion.held ? 'session session-suggested' : 'session session-suggested session-loose',
    extendedProps: { suggestion },
  }));

/** Times that fell free and are kept for the waitlist: offered to somebody, or waiting to be. */
export const keptEvents = (kept: readonly KeptTime[], word: Words['kept']): EventInput[] =>
  kept.map((one) => ({
    id: one.freedTimeId,
    start: one.startsAt,
    end: one.endsAt,
    title: word(one),
    editable: false,
    className: one.offeredTo.length > 0 ? 'session session-kept' : 'session session-kept session-unasked',
    extendedProps: { kept: one },
  }));
