import type { LocalDate } from '../time/instant.ts';

/** Credits that came back of a session that does not take place, and how their package stands since. */
export interface CreditReturn {
  readonly packageId: string;
  readonly name: string;
  readonly credits: number;
  readonly left: number;
  readonly total: number;
  /** The last day of the package, on the coach's clock; null: it never expires. */
  readonly until: LocalDate | null;
}
