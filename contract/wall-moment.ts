import { z } from 'zod';
import { InstantText, LocalDate, TimeZone } from './fields.ts';

/** A point in time with the coach's wall clock beside it. */
export const WallMoment = z.object({ at: InstantText, date: LocalDate, minute: z.int(), timeZone: TimeZone });
export type WallMoment = z.infer<typeof WallMoment>;

/** A point in time as the coach writes it: the server finds the instant. */
export const WallTime = z.object({ date: LocalDate, minute: z.int().min(0).max(1439) });
export type WallTime = z.infer<typeof WallTime>;
