export type InMonth = 'date' | 'weekday' | 'last';

/** What is chosen and typed, as it stands in the fields. Days are the coach's. */
export interface RhythmDraft {
  readonly often: 'week' | 'two_weeks' | 'weeks' | 'month';
  readonly weeks: string;
  /** ISO. That of the first session is among them. */
  readonly weekdays: readonly number[];
  readonly inMonth: InMonth;
  readonly shortMonth: 'skip' | 'last_day';
  readonly ends: 'count' | 'until';
  readonly count: string;
  readonly until: string;
}
