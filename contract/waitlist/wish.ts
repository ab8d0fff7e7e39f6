import { z } from 'zod';
import { FREQUENCIES } from '../../core/cycles/placement/placement-settings.ts';
import { Duration, Id, InstantText, LocalDate, prose, Weekday } from '../fields.ts';

const Minute = z.int().min(0).max(1439);

/** Any session of the service, one inside a cycle, or the session that begins at one particular instant. */
export const WaitlistTarget = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('service') }),
  z.object({ kind: z.literal('cycle'), cycleId: Id }),
  z.object({ kind: z.literal('slot'), startsAt: InstantText }),
]);
export type WaitlistTarget = z.infer<typeof WaitlistTarget>;

/** When somebody could come, on the coach's wall clock. */
export const WaitlistPreferences = z.object({
  durationMinutes: Duration,
  /** None: any day. */
  weekdays: z
    .array(Weekday)
    .max(7)
    .refine((values) => new Set(values).size === values.length, 'must name each day once')
    .default([]),
  /** A session must lie wholly inside one of them. None: any time. */
  hours: z
    .array(z.object({ startMinute: Minute, endMinute: z.int().min(1).max(1440) }))
    .max(6)
    .default([]),
  /** Both included; null: open. */
  earliest: LocalDate.nullable().default(null),
  latest: LocalDate.nullable().default(null),
  /** They would like to come so often, not once. */
  recurring: z.enum(FREQUENCIES).nullable().default(null),
  message: prose(1000).default(''),
});
export type WaitlistPreferences = z.infer<typeof WaitlistPreferences>;

/** What somebody says when they join. */
export const WaitlistWish = WaitlistPreferences.extend({ target: WaitlistTarget, serviceId: Id });
export type WaitlistWish = z.infer<typeof WaitlistWish>;
