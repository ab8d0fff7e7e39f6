import { oc } from '@orpc/contract';
import { z } from 'zod';
import { OVERRIDE_KINDS } from '../core/availability/availability-input.ts';
import { HIT_OUTCOMES } from '../core/availability/plan/hit-outcome.ts';
import { Moment } from './moment.ts';
import { Capacity, Duration, Id, InstantText, line, LocalDate, optionalLine, Version, WallMinute, Weekday } from './fields.ts';

export const WeeklyHours = z.object({ weekday: Weekday, startMinute: WallMinute, endMinute: WallMinute, capacity: Capacity });
export const ScheduleView = z.object({ id: Id, name: z.string(), hours: z.array(WeeklyHours), version: Version });
export type ScheduleView = z.infer<typeof ScheduleView>;

export const OverrideInput = z.object({
  /** Null: all schedules of the coach. */
  scheduleId: Id.nullable(),
  kind: z.enum(OVERRIDE_KINDS),
  startsOn: LocalDate,
  /** Last day, inclusive; null repeats for ever. */
  endsOn: LocalDate.nullable(),
  weekdays: z.array(Weekday).min(1).max(7).nullable(),
  startMinute: WallMinute.nullable(),
  endMinute: WallMinute.nullable(),
  capacity: Capacity.nullable(),
  note: optionalLine(200),
});
export const OverrideView = OverrideInput.extend({ id: Id, version: Version });
export type OverrideView = z.infer<typeof OverrideView>;

/** A block may lie on bookings. Without `keepBookings` it is refused with `hits_bookings` and their list; with it they stay. */
const keepBookings = { keepBookings: z.boolean().default(false) };

/** What becomes of a booking that a block lies on: it stays, it is cancelled, its client is asked to choose another time, or it moves to their second choice. */
export const BlockDecision = z.object({ bookingId: Id, outcome: z.enum(HIT_OUTCOMES), note: optionalLine(500).default('') });
export type BlockDecision = z.infer<typeof BlockDecision>;

const MOST_CHANGES = 750;
/** Exceptions to add and to take away, in one step. */
const OverrideChanges = z.object({
  create: z.array(OverrideInput).max(MOST_CHANGES),
  remove: z.array(z.object({ id: Id, version: Version })).max(MOST_CHANGES),
});

/** A booking in the way of a block. */
export const HitBooking = z.object({
  id: Id,
  clientName: z.string(),
  serviceName: z.string(),
  startsAt: InstantText,
  endsAt: InstantText,
  coachTime: Moment,
  /** Only asked for; its client can't be asked for another time. */
  requested: z.boolean(),
  /** Confirmed, and with no question open: its client can be asked to choose another time. */
  canAsk: z.boolean(),
  /**
   * The client's second choice, and whether it is free with the new block there, beside those of the bookings before. Of these, `rivals` would take so many
   * of its seats; `left` are there while none of them moves.
   */
  backup: z
    .object({
      startsAt: InstantText,
      coachTime: Moment,
      free: z.boolean(),
      left: z.int(),
      rivals: z.array(z.object({ bookingId: Id, takes: z.int() })),
    })
    .nullable(),
});

export type HitBooking = z.infer<typeof HitBooking>;

/** One day of the builder: what is planned, and what comes of it. */
export const PlannedDay = z.object({
  date: LocalDate,
  weekday: Weekday,
  /** Open time after exceptions, without what is booked. */
  open: z.array(z.object({ startMinute: WallMinute, endMinute: WallMinute, capacity: Capacity })),
  /** The exceptions that hold on this day; new ones of a preview have no id. */
  overrides: z.array(OverrideInput.extend({ id: Id.nullable(), version: Version.nullable() })),
  bookings: z.int(),
  /** Starts a client could book, of the service asked for; null when none was. */
  openStarts: z.int().nullable(),
});
export type PlannedDay = z.infer<typeof PlannedDay>;

export const PublishedSlotInput = z.object({
  scheduleId: Id,
  serviceId: Id.nullable(),
  date: LocalDate,
  startMinute: WallMinute,
  endMinute: WallMinute,
  capacity: Capacity,
  active: z.boolean(),
});
export const PublishedSlotView = PublishedSlotInput.extend({
  id: Id,
  version: Version,
  startsAt: InstantText,
  endsAt: InstantText,
  /** Who booked it and when. */
  bookings: z.array(z.object({ id: Id, clientName: z.string(), bookedAt: InstantText })),
});
export type PublishedSlotView = z.infer<typeof PublishedSlotView>;

const coachId = { coachId: Id };
const range = { from: LocalDate, to: LocalDate };
const tags = ['Availability'];
const plan = { ...coachId, ...range, scheduleId: Id, serviceId: Id.optional() };
const Plan = z.object({ days: z.array(PlannedDay), hits: z.array(HitBooking) });

export const schedules = {
  list: oc.route({ method: 'GET', path: '/coach/{coachId}/schedules', tags }).input(z.object(coachId)).output(z.array(ScheduleView)),
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/schedules', tags, successStatus: 201 })
    .input(z.object({ ...coachId, name: line(60), hours: z.array(WeeklyHours).max(200) }))
    .output(ScheduleView),
  /** Name and the whole week at once; ranges of a day must not overlap. */
  update: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/schedules/{scheduleId}', tags })
    .input(z.object({ ...coachId, scheduleId: Id, name: line(60), hours: z.array(WeeklyHours).max(200), version: Version }))
    .output(ScheduleView),
  /** Refused while a service uses it. */
  remove: oc
    .route({ method: 'DELETE', path: '/coach/{coachId}/schedules/{scheduleId}', tags, successStatus: 204 })
    .input(z.object({ ...coachId, scheduleId: Id })),
};

export const overrides = {
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/overrides', tags })
    .input(z.object({ ...coachId, ...range }))
    .output(z.array(OverrideView)),
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/overrides', tags, successStatus: 201 })
    .input(OverrideInput.extend({ ...coachId, ...keepBookings }))
    .output(OverrideView),
  update: oc
    .route({ method: 'PUT', path: '/coach/{coachId}/overrides/{overrideId}', tags })
    .input(OverrideInput.extend({ ...coachId, overrideId: Id, version: Version, ...keepBookings }))
    .output(OverrideView),
  remove: oc
    .route({ method: 'DELETE', path: '/coach/{coachId}/overrides/{overrideId}', tags, successStatus: 204 })
    .input(z.object({ ...coachId, overrideId: Id })),
  /** At most 400 days, for one schedule. `hits` is empty. */
  plan: oc.route({ method: 'GET', path: '/coach/{coachId}/plan', tags }).input(z.object(plan)).output(Plan),
  /** The same as it would be after the changes, with the bookings that new blocks would lie on. Writes nothing. */
  preview: oc.route({ method: 'POST', path: '/coach/{coachId}/plan/preview', tags }).input(OverrideChanges.extend(plan)).output(Plan),
  /** All of it or nothing. Bookings that a new block lies on and no decision names are listed with `hits_bookings`. */
  change: oc
    .route({ method: 'POST', path: '/coach/{coachId}/plan', tags })
    .input(OverrideChanges.extend({ ...coachId, decisions: z.array(BlockDecision).max(2000).default([]) }))
    .output(
      z.object({
        created: z.int(),
        removed: z.int(),
        kept: z.int(),
        cancelled: z.int(),
        asked: z.int(),
        moved: z.int(),
        closureId: Id.nullable(),
      }),
    ),
  /** The exceptions of an earlier span as they would be in a later one, shifted by whole weeks. A proposal: nothing is written. */
  copied: oc
    .route({ method: 'GET', path: '/coach/{coachId}/plan/copied', tags })
    .input(z.object({ ...coachId, ...range, into: LocalDate, scheduleId: Id }))
    .output(z.object({ create: z.array(OverrideInput), weeks: z.int() })),
};

export const publishedSlots = {
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/published-slots', tags })
    .input(z.object({ ...coachId, ...range }))
    .output(z.array(PublishedSlotView)),
  create: oc
    .route({ method: 'POST', path: '/coach/{coachId}/published-slots', tags, successStatus: 201 })
    .input(PublishedSlotInput.extend(coachId))
    .output(PublishedSlotView),
  /** Times and active or not; date and capacity never change, and times not once somebody booked. */
  update: oc
    .route({ method: 'PATCH', path: '/coach/{coachId}/published-slots/{slotId}', tags })
    .input(
      PublishedSlotInput.pick({ startMinute: true, endMinute: true, active: true }).extend({ ...coachId, slotId: Id, version: Version }),
    )
    .output(PublishedSlotView),
  /** Refused once somebody booked it. */
  remove: oc
    .route({ method: 'DELETE', path: '/coach/{coachId}/published-slots/{slotId}', tags, successStatus: 204 })
    .input(z.object({ ...coachId, slotId: Id })),
  /** Writes the open times of weekly hours out as published slots. */
  convert: oc
    .route({ method: 'POST', path: '/coach/{coachId}/published-slots/from-hours', tags, successStatus: 201 })
    .input(z.object({ ...coachId, scheduleId: Id, serviceId: Id.nullable(), ...range, lengthMinutes: Duration }))
    .output(z.object({ created: z.int(), skipped: z.int() })),
};
