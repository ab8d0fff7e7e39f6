import type { OverrideView } from '../../../../contract/availability.ts';

/** An override as its form holds it. */
export interface OverrideValues {
  readonly kind: OverrideView['kind'];
  /** Empty: all hours of the coach. */
  readonly scheduleId: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly forever: boolean;
  readonly weekdays: string[];
  readonly whole: boolean;
  readonly start: string;
  readonly end: string;
  readonly capacity: number;
  readonly note: string;
}
