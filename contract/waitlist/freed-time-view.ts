import { z } from 'zod';
import { FREED_CAUSES } from '../../core/waitlist/offers/freed-cause.ts';
import { CHAIN_STATES, OFFER_STATES } from '../../core/waitlist/offers/offer-chain.ts';
import { Id, InstantText } from '../fields.ts';
import { Moment } from '../moment.ts';

/** One offer of a freed time, as the coach sees it. */
const OfferOfTime = z.object({
  id: Id,
  entryId: Id,
  clientId: Id,
  clientName: z.string(),
  startsAt: InstantText,
  endsAt: InstantText,
  offeredAt: InstantText,
  until: InstantText,
  untilCoachTime: Moment,
  state: z.enum(OFFER_STATES),
  byHand: z.boolean(),
  bookingId: Id.nullable(),
});

/** A time that fell free and is, or was, offered to the line. */
export const FreedTimeView = z.object({
  id: Id,
  scheduleId: Id,
  startsAt: InstantText,
  /** Where the room for a session ends. */
  endsAt: InstantText,
  coachTime: Moment,
  services: z.array(z.object({ id: Id, name: z.string(), color: z.string() })),
  cause: z.enum(FREED_CAUSES),
  state: z.enum(CHAIN_STATES),
  freedAt: InstantText,
  endedAt: InstantText.nullable(),
  endReason: z.enum(['nobody_left', 'cut_off', 'coach', 'closed']).nullable(),
  /** While it is held: when it goes public at the latest. */
  publicAt: InstantText.nullable(),
  /** While nobody holds an offer of it: `quiet`: the next is asked when their night is over; `season`: it waits for the opening; `busy`: the next has another offer to answer. */
  waitsFor: z.enum(['quiet', 'season', 'busy']).nullable(),
  /** When something is decided next. */
  dueAt: InstantText.nullable(),
  /** In the order they were made. */
  offers: z.array(OfferOfTime),
});
export type FreedTimeView = z.infer<typeof FreedTimeView>;

/** How the waitlist did. */
export const WaitlistFigures = z.object({
  /** Times that fell free in these days while somebody waited, and what became of them; not what the coach offered of their open time. */
  freed: z.int(),
  filled: z.int(),
  wentPublic: z.int(),
  takenBack: z.int(),
  running: z.int(),
  /** Offers made in these days, by the line or by hand, and how they were answered. */
  offers: z.int(),
  accepted: z.int(),
  declined: z.int(),
  ranOut: z.int(),
  withdrawn: z.int(),
  /** Who joined in these days, and how many of them were booked from the list. */
  joined: z.int(),
  booked: z.int(),
  /** Half of the filled times were filled faster; minutes, null where none was. */
  medianMinutesToFill: z.int().nullable(),
});
export type WaitlistFigures = z.infer<typeof WaitlistFigures>;
