import { z } from 'zod';
import { LocalDate, TimeZone } from './fields.ts';

/** A moment as people read it: the instant, and the wall clock of one zone. */
export const Moment = z.object({
  timeZone: TimeZone,
  date: LocalDate,
  minute: z.int(),
  endDate: LocalDate,
  endMinute: z.int(),
  offsetMinutes: z.int(),
});
export type Moment = z.infer<typeof Moment>;
