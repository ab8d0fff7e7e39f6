import { oc } from '@orpc/contract';
import { z } from 'zod';
import { OVERRIDE_KINDS } from '../core/availability/availability-input.ts';
import { Capacity, Id, InstantText, line, LocalDate, optionalLine, Version, WallMinute, Weekday } from './fields.ts';

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
    .input(z.object({ ...coachId, scheduleId: Id, serviceId: Id.nullable(), ...range, lengthMinutes: z.int().min(5).max(1440) }))
    .output(z.object({ created: z.int(), skipped: z.int() })),
};
