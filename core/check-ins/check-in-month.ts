import type { LocalDate } from '../time/instant.ts';

/** A client's check-ins of one calendar month of the coach's zone. A month that nothing is known of has the free one, unused. */
export interface CheckInMonth {
  /** Its first day. */
  readonly month: LocalDate;
  /** Had, booked or asked for. */
  readonly used: number;
  /** By the coach, beyond the one that is always free. */
  readonly granted: number;
}
