import type { LocalDate } from './instant.ts';

/** Calendar days, both included. */
export interface DateRange {
  readonly from: LocalDate;
  readonly to: LocalDate;
}
