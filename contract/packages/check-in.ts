import { z } from 'zod';
import { LocalDate } from '../fields.ts';

/** A client's free check-ins of one calendar month of the coach's zone: "1 available", "used, resets Feb 1". */
export const CheckInStatus = z.object({
  /** Its first day. */
  month: LocalDate,
  available: z.int(),
  used: z.int(),
  /** Beyond the one that is always free. */
  granted: z.int(),
  /** First day of the month after. */
  resetsOn: z.iso.date(),
});
export type CheckInStatus = z.infer<typeof CheckInStatus>;
