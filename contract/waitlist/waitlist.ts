import { oc } from '@orpc/contract';
import { z } from 'zod';
import { INELIGIBLE } from '../../core/waitlist/matching/eligible-for.ts';
import { Id, InstantText, LocalDate, optionalLine, queryInt, TimeZone, Version } from '../fields.ts';
import { CoachEntryHistory, CoachEntryView } from './entry-view.ts';
import { FreedTimeView, WaitlistFigures } from './freed-time-view.ts';
import { WaitlistPreferences, WaitlistWish } from './wish.ts';

const tags = ['Waitlist'];
const coachId = { coachId: Id };
const entry = { ...coachId, entryId: Id };
const freed = { ...coachId, freedTimeId: Id };

export const WAITLIST_LISTS = ['in_line', 'paused', 'booked', 'over'] as const;

/** Somebody in line beside a time. */
export const WaitlistFit = z.object({
  entry: CoachEntryView,
  /** Null: it suits. */
  reason: z.enum(INELIGIBLE).nullable(),
  /** `offered_already`, or what keeps the coach from offering it (`slot_taken`, `not_open`, `in_the_past`, `duration_not_offered`). Null: it can be offered. */
  hindrance: z.string().nullable(),
});
export type WaitlistFit = z.infer<typeof WaitlistFit>;

/** For the coach. */
export const waitlist = {
  /** `in_line` (waiting, with an offer, or paused) in the order of the line, the others newest first; `over` left or expired. */
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/waitlist', tags })
    .input(
      z.object({
        ...coachId,
        show: z.enum(WAITLIST_LISTS).default('in_line'),
        serviceId: Id.optional(),
        clientId: Id.optional(),
        /** Who waits for this cycle. */
        cycleId: Id.optional(),
        /** Part of the client's name or address. */
        search: optionalLine(100).default(''),
        offset: queryInt(0, 1_000_000).default(0),
        limit: queryInt(1, 200).default(50),
      }),
    )
    .output(z.object({ entries: z.array(CoachEntryView), total: z.int(), counts: z.record(z.enum(WAITLIST_LISTS), z.int()) })),
  show: oc.route({ method: 'GET', path: '/coach/{coachId}/waitlist/{entryId}', tags }).input(z.object(entry)).output(CoachEntryHistory),
  /** Puts a client in line. Who stands there already for the same thing keeps their place, with the new wish. */
  add: oc
    .route({ method: 'POST', path: '/coach/{coachId}/clients/{clientId}/waitlist', tags, successStatus: 201 })
    .input(WaitlistWish.extend({ ...coachId, clientId: Id, tellClient: z.boolean().default(true) }))
    .output(CoachEntryHistory),
  update: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/waitlist/{entryId}', tags })
    .input(WaitlistPreferences.extend({ ...entry, version: Version }))
    .output(CoachEntryHistory),
  /** Nothing is offered until `resume`; the place in line is kept. An offer that is out is withdrawn. */
  pause: oc
    .route({ method: 'POST', path: '/coach/{coachId}/waitlist/{entryId}/pause', tags })
    .input(z.object({ ...entry, version: Version }))
    .output(CoachEntryHistory),
  resume: oc
    .route({ method: 'POST', path: '/coach/{coachId}/waitlist/{entryId}/resume', tags })
    .input(z.object({ ...entry, version: Version }))
    .output(CoachEntryHistory),
  /** Takes somebody off the list. */
  remove: oc
    .route({ method: 'POST', path: '/coach/{coachId}/waitlist/{entryId}/remove', tags })
    .input(z.object({ ...entry, version: Version, tellClient: z.boolean().default(false) }))
    .output(CoachEntryHistory),
  /** `held` by start; `lately`: what was decided in the last 30 days, newest first. */
  freedTimes: oc
    .route({ method: 'GET', path: '/coach/{coachId}/freed-times', tags })
    .input(z.object({ ...coachId, show: z.enum(['held', 'lately']).default('held'), limit: queryInt(1, 200).default(100) }))
    .output(z.array(FreedTimeView)),
  showFreedTime: oc
    .route({ method: 'GET', path: '/coach/{coachId}/freed-times/{freedTimeId}', tags })
    .input(z.object(freed))
    .output(FreedTimeView),
  /** Offers of it are withdrawn; the time is the coach's again, and open to whoever may book. */
  takeBack: oc
    .route({ method: 'POST', path: '/coach/{coachId}/freed-times/{freedTimeId}/take-back', tags })
    .input(z.object(freed))
    .output(FreedTimeView),
  /** Who could be offered a time, in order, those whom it suits first; the others with what speaks against it. */
  whoFits: oc
    .route({ method: 'GET', path: '/coach/{coachId}/waitlist-fits', tags })
    .input(
      z.object({
        ...coachId,
        startsAt: InstantText,
        scheduleId: Id.optional(),
        /** A session of the coach's that would go: as if its time were free already. */
        withoutBookingId: Id.optional(),
        search: optionalLine(100).default(''),
      }),
    )
    .output(
      z.object({
        /** The time as it is kept for the line, where it is. */
        freedTime: FreedTimeView.nullable(),
        entries: z.array(WaitlistFit),
      }),
    ),
  /**
   * Offers a time to somebody of the coach's choice, whatever they wished for. A time that is kept for the line already: whoever has it offered loses it
   * (`withdrawn`), and after a no the line goes on. An open one is kept for this person alone, and open again after a no.
   */
  offer: oc
    .route({ method: 'POST', path: '/coach/{coachId}/waitlist/{entryId}/offer', tags, successStatus: 201 })
    .input(
      z.object({
        ...entry,
        startsAt: InstantText,
        /** How long it stands; left out: as for any offer made now. */
        deadlineMinutes: z
          .int()
          .min(10)
          .max(14 * 1440)
          .optional(),
      }),
    )
    .output(FreedTimeView),
  /** The days of the coach's zone, both included; the last 90 where left out. */
  figures: oc
    .route({ method: 'GET', path: '/coach/{coachId}/waitlist-figures', tags })
    .input(z.object({ ...coachId, from: LocalDate.optional(), to: LocalDate.optional() }))
    .output(WaitlistFigures.extend({ from: LocalDate, to: LocalDate, timeZone: TimeZone })),
};
