import type { z } from 'zod';
import type { CoachRequestView, RequestView } from '../../../contract/requests/request-view.ts';
import { attendanceBadge } from '../../../core/attendance/attendance-badge.ts';
import { relationshipOf } from '../../../core/policies/relationship-of.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { momentOf } from '../../../core/time/moment.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Asker } from '../../db/requests/list-askers.ts';
import type { RequestDetails } from '../../db/requests/request-details.ts';
import type { AskedRhythm } from './rhythms-of.ts';

type View = z.input<typeof RequestView>;
type CoachView = z.input<typeof CoachRequestView>;

const iso = (instant: Instant): string => new Date(instant).toISOString();

/** What both sides see of a request. `timeZone` is the viewer's where it is the client; left out, the one they asked in. */
export function requestView(request: RequestDetails, rhythm: AskedRhythm | undefined, timeZone?: string): View {
  const [first] = request.bookings;
  if (!first) throw new Error('A request has a booking.');
  const clientZone = timeZone ?? first.clientTimeZone;
  const time = ({ startsAt, endsAt }: { readonly startsAt: Instant; readonly endsAt: Instant }) => ({
    startsAt: iso(startsAt),
    endsAt: iso(endsAt),
    coachTime: momentOf(first.coachTimeZone, startsAt, endsAt),
    clientTime: momentOf(clientZone, startsAt, endsAt),
  });
  return {
    id: request.id,
    state: request.state,
    waitsFor: request.waitsFor,
    answerBy: iso(request.answerBy),
    askedAt: iso(request.askedAt),
    decidedAt: request.decidedAt === null ? null : iso(request.decidedAt),
    declineReason: request.declineReason,
    service: { id: first.serviceId, name: first.serviceName, color: first.serviceColor },
    durationMinutes: first.durationMinutes,
    clientTimeZone: first.clientTimeZone,
    bookings: request.bookings.map((booking) => ({ id: booking.id, ...time(booking) })),
    rhythm: rhythm?.rhythm ?? null,
    repeats: rhythm?.repeats ?? null,
    suggestions: request.suggestions.map((suggestion) => ({
      id: suggestion.id,
      ...time(suggestion),
      state: suggestion.state,
      held: suggestion.held && suggestion.state === 'open',
    })),
    messages: request.messages.map(({ id, author, text, writtenAt }) => ({ id, author, text, writtenAt: iso(writtenAt) })),
  };
}

/** What the coach sees beside that. */
export interface Seen {
  readonly coach: CoachRow;
  readonly client: Asker;
  readonly rhythm: AskedRhythm | undefined;
  readonly concerns: CoachView['concerns'];
}

export function coachRequestView(request: RequestDetails, { coach, client, rhythm, concerns }: Seen): CoachView {
  const [first] = request.bookings;
  return {
    ...requestView(request, rhythm),
    client: {
      id: client.id,
      name: client.name,
      email: client.email,
      phone: client.phone,
      relationship: relationshipOf(client),
      sessions: client.sessions,
      flagged: attendanceBadge(client, coach.attendance).flagged,
    },
    note: first?.clientNote ?? '',
    reasons: [...request.reasons],
    seriesId: first?.seriesId ?? null,
    concerns,
    version: request.version,
  };
}
