import { z } from 'zod';

const minutes = (most: number) => z.int().min(0).max(most);
const YEAR = 366 * 24 * 60;

/** A coach's rules: the defaults that every service starts from. */
export const CoachRules = z.object({
  noticeMinutes: minutes(YEAR),
  windowDays: z.int().min(1).max(730),
  intervalMinutes: z.int().min(5).max(1440),
  bufferBeforeMinutes: minutes(480),
  bufferAfterMinutes: minutes(480),
  /** Sessions of all services together; null is no limit. */
  mostPerDay: z.int().min(1).max(500).nullable(),
  mostPerWeek: z.int().min(1).max(2000).nullable(),
  /** A client may cancel, or move, until this many minutes before the start. */
  cancelUntilMinutes: minutes(YEAR),
  moveUntilMinutes: minutes(YEAR),
  /** How often a client may move one booking; null is as often as they like. */
  mostMoves: z.int().min(0).max(100).nullable(),
});
export type CoachRules = z.infer<typeof CoachRules>;

/** A service's own rules; what is left out comes from the coach. Its limits count its own sessions and hold beside the coach's. */
export const ServiceRules = CoachRules.partial();
export type ServiceRules = z.infer<typeof ServiceRules>;

/** What a client may still do with a booking, frozen when it was made. */
export const BookingPolicy = CoachRules.pick({ cancelUntilMinutes: true, moveUntilMinutes: true, mostMoves: true });
export type BookingPolicy = z.infer<typeof BookingPolicy>;
