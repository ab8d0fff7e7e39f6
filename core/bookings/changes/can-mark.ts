import type { Instant } from '../../time/instant.ts';
import type { Booking } from '../booking.ts';

/** What a session can be marked as once it has begun; `confirmed` is a session nobody has marked. */
export const MARKS = ['confirmed', 'completed', 'no_show'] as const;
export type Mark = (typeof MARKS)[number];

/** Whether the session has begun, and takes or took place. */
export const canMark = ({ status, startsAt }: Pick<Booking, 'status' | 'startsAt'>, now: Instant): boolean =>
  (MARKS as readonly string[]).includes(status) && now >= startsAt;
