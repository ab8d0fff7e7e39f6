import { oc } from '@orpc/contract';
import { z } from 'zod';
import { CoachBookingView } from './bookings.ts';
import { Id, InstantText, LocalDate, optionalLine } from './fields.ts';

export const Band = z.object({
  from: InstantText,
  until: InstantText,
  kind: z.enum(['open', 'blocked', 'teaching', 'travel', 'personal']),
  capacity: z.int(),
  note: z.string(),
});
export const HoldView = z.object({ id: Id, scheduleId: Id, startsAt: InstantText, endsAt: InstantText, note: z.string() });
export type HoldView = z.infer<typeof HoldView>;
/** Another time that the coach suggested in answer to a request, while its client has not chosen. Only what is `held` is kept free for them. */
export const SuggestedTime = z.object({
  id: Id,
  requestId: Id,
  /** The session that is asked for. */
  bookingId: Id,
  scheduleId: Id,
  startsAt: InstantText,
  endsAt: InstantText,
  clientName: z.string(),
  serviceName: z.string(),
  held: z.boolean(),
});
export type SuggestedTime = z.infer<typeof SuggestedTime>;
/** A time that fell free and is kept for the waitlist. */
export const KeptTime = z.object({
  freedTimeId: Id,
  scheduleId: Id,
  startsAt: InstantText,
  endsAt: InstantText,
  /** Who has it offered now; nobody while it waits for a night to be over or for an opening. */
  offeredTo: z.array(z.object({ entryId: Id, clientName: z.string(), until: InstantText })),
  /** While nobody has it offered: `quiet`: the next is asked when their night is over; `season`: it waits for the opening; `busy`: the next has another offer to answer. */
  waitsFor: z.enum(['quiet', 'season', 'busy']).nullable(),
});
export type KeptTime = z.infer<typeof KeptTime>;
export const CalendarView = z.object({
  bands: z.array(Band.extend({ scheduleId: Id })),
  /** Seats in use and there at the fullest instant of the session; more than one where the hours take several clients at once. */
  bookings: z.array(CoachBookingView.extend({ seats: z.object({ used: z.int(), capacity: z.int() }) })),
  holds: z.array(HoldView),
  suggestions: z.array(SuggestedTime),
  kept: z.array(KeptTime),
});
export type CalendarView = z.infer<typeof CalendarView>;

const tags = ['Calendar'];

export const calendar = {
  /** At most 62 days, of the coach's zone. */
  show: oc
    .route({ method: 'GET', path: '/coach/{coachId}/calendar', tags })
    .input(z.object({ coachId: Id, from: LocalDate, to: LocalDate }))
    .output(CalendarView),
};

export const holds = {
  /** Keeps a time back: nobody can book it until it is released. */
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/holds', tags, successStatus: 201 })
    .input(z.object({ coachId: Id, scheduleId: Id, startsAt: InstantText, endsAt: InstantText, note: optionalLine(200).default('') }))
    .output(HoldView),
  release: oc
    .route({ method: 'DELETE', path: '/coach/{coachId}/holds/{holdId}', tags, successStatus: 204 })
    .input(z.object({ coachId: Id, holdId: Id })),
};
