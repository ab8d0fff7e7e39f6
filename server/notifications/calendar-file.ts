import ical, { ICalAttendeeRole, ICalAttendeeStatus, type ICalCalendar, ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { BookingStatus } from '../../core/bookings/booking-status.ts';
import type { Instant } from '../../core/time/instant.ts';
import { sentence } from '../../locales/sentence.ts';
import { locationLine } from './lines/location-line.ts';
import type { MailBooking } from './mail-booking.ts';
import { plainLine } from './lines/plain-line.ts';

export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

interface CalendarFileOptions {
  /** REQUEST and CANCEL travel by mail to the client, who is invited; PUBLISH is for whoever only keeps the entry. */
  readonly method: CalendarMethod;
  readonly manageUrl: string;
  readonly now: Instant;
  /** Whose calendar it is for; the other one is named in it. */
  readonly reader?: 'client' | 'coach';
}

export interface CalendarEntry extends Omit<CalendarFileOptions, 'method' | 'manageUrl'> {
  readonly booking: CalendarBooking;
  /** Null where there is nothing to be changed by a link. */
  readonly manageUrl: string | null;
  /** It takes its entry away, whatever became of the booking: a yes that was taken back. */
  readonly ends?: boolean;
}

type CalendarBooking = Omit<
  MailBooking,
  'policy' | 'moveCount' | 'clientTimeZone' | 'coachTimeZone' | 'cancelReason' | 'cancelledBy' | 'cancelledLate'
>;

/** The same through every move and cancellation: calendars find their entry by it. */
const calendarUid = (bookingId: string): string => `${bookingId}@perennial`;

function entryStatus(status: BookingStatus): ICalEventStatus {
  switch (status) {
    case 'confirmed':
    case 'completed':
    case 'no_show':
      return ICalEventStatus.CONFIRMED;
    case 'requested':
    case 'proposed':
    case 'awaiting_payment':
      return ICalEventStatus.TENTATIVE;
    case 'declined':
    case 'cancelled':
    case 'expired':
      return ICalEventStatus.CANCELLED;
  }
}

/** Line breaks stay; other control characters break calendars. */
const prose = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]+/gu, ' ')
    .trim();

function description(booking: CalendarBooking, manageUrl: string | null, reader: 'client' | 'coach'): string {
  const note = reader === 'coach' ? prose(booking.clientNote) : '';
  const preparation = prose(booking.preparation);
  const manage = manageUrl === null ? '' : sentence(`mails:calendar.manage_${reader}`, { url: manageUrl });
  return [preparation, note, manage].filter((part) => part !== '').join('\n\n');
}

/**
 * The calendar entry of a booking. Times are in UTC, so that no zone definition has to travel along and every calendar shows them in its
 * owner's zone. Nobody is asked to answer: the invited have accepted by booking.
 */
export function calendarFile(booking: CalendarBooking, options: CalendarFileOptions): string {
  return calendarFileOf([{ booking, ...options }], options.method);
}

/** The same of several bookings, each with the link that is about it: one file with all of them. */
export function calendarFileOf(entries: readonly CalendarEntry[], method: CalendarMethod): string {
  const calendar = ical({ prodId: { company: 'Perennial', product: 'Perennial', language: 'EN' }, method: ICalCalendarMethod[method] });
  for (const entry of entries) addEntry(calendar, entry, method);
  return calendar.toString();
}

function addEntry(
  calendar: ICalCalendar,
  { booking, manageUrl, now, reader = 'client', ends = false }: CalendarEntry,
  method: CalendarMethod,
): void {
  const event = calendar.createEvent({
    id: calendarUid(booking.id),
    sequence: booking.sequence,
    stamp: new Date(now),
    start: new Date(booking.startsAt),
    end: new Date(booking.endsAt),
    summary: sentence('mails:calendar.summary', {
      service: plainLine(booking.serviceName),
      name: plainLine(reader === 'client' ? booking.coachName : booking.clientName),
    }),
    description: description(booking, manageUrl, reader),
    location: locationLine(booking),
    ...(manageUrl !== null && { url: manageUrl }),
    status: ends || method === 'CANCEL' ? ICalEventStatus.CANCELLED : entryStatus(booking.status),
    organizer: { name: plainLine(booking.coachName), email: booking.coachEmail },
  });
  // Who publishes an entry invites nobody (RFC 5546, 3.2.1).
  if (method !== 'PUBLISH') {
    const { ACCEPTED } = ICalAttendeeStatus;
    event.createAttendee({
      name: plainLine(booking.clientName),
      email: booking.clientEmail,
      role: ICalAttendeeRole.REQ,
      status: ACCEPTED,
      rsvp: false,
    });
  }
}
