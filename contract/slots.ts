import { oc } from '@orpc/contract';
import { z } from 'zod';
import { RELATIONSHIPS } from '../core/policies/relationship.ts';
import { Id, InstantText, LocalDate, queryInt, Slug, TimeZone } from './fields.ts';
import { RULE_SOURCES } from './rules.ts';

/**
 * The open starts of one day of the viewer's zone, compactly: an instant is `from` plus `minutes`; the wall clock shows `minutes` plus every
 * shift at or before it. Shifts are there only on days whose clocks change.
 */
export const SlotDay = z.object({
  date: LocalDate,
  from: InstantText,
  minutes: z.array(z.int()),
  shifts: z.array(z.object({ after: z.int(), by: z.int() })),
});
export type SlotDay = z.infer<typeof SlotDay>;

export const SlotsView = z.object({
  timeZone: TimeZone,
  coachTimeZone: TimeZone,
  durationMinutes: z.int(),
  /** First and last day that can be booked at all, in the viewer's zone. */
  firstDate: LocalDate,
  lastDate: LocalDate,
  /** The first open start on or after `from`, wherever it lies, so that an empty month can point to the next free day. */
  nextOpen: InstantText.nullable(),
  days: z.array(SlotDay),
});
export type SlotsView = z.infer<typeof SlotsView>;

const span = {
  from: LocalDate,
  /** Last day, inclusive; at most 92 days after `from`. */
  to: LocalDate,
  timeZone: TimeZone,
};

export const slots = {
  /** Open times of a public service, in the viewer's zone. */
  list: oc
    .route({
      method: 'GET',
      path: '/coaches/{coachSlug}/services/{serviceSlug}/slots',
      tags: ['Slots'],
      summary: 'Open times of a service',
    })
    .input(z.object({ coachSlug: Slug, serviceSlug: Slug, ...span, durationMinutes: queryInt(5, 1440).optional() }))
    .output(SlotsView),
  /** The same for the coach, who is bound by hours and collisions but by no notice, window or limit. Days without open times are there too. */
  listForCoach: oc
    .route({
      method: 'GET',
      path: '/coach/{coachId}/services/{serviceId}/slots',
      tags: ['Slots'],
      summary: 'Open times of a service, for the coach',
    })
    .input(z.object({ coachId: Id, serviceId: Id, ...span, durationMinutes: queryInt(5, 1440).optional() }))
    .output(SlotsView),
  explain: oc
    .route({ method: 'GET', path: '/coach/{coachId}/services/{serviceId}/explain', tags: ['Slots'], summary: 'Why is this time not free?' })
    .input(
      z.object({
        coachId: Id,
        serviceId: Id,
        startsAt: InstantText,
        durationMinutes: queryInt(5, 1440).optional(),
        /** For a client of this kind. */
        relationship: z.enum(RELATIONSHIPS).default('not_connected'),
      }),
    )
    .output(
      z.object({
        open: z.boolean(),
        /** Each reason with a sentence for people, and where its rule is set; empty when a client could book it. */
        reasons: z.array(z.object({ code: z.string(), sentence: z.string(), from: z.enum(RULE_SOURCES).nullable() })),
      }),
    ),
};
