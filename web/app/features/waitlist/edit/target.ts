/** What somebody waits for, as it is chosen in the form: a season by its id, one time by the coach's wall clock. */
export interface Target {
  readonly kind: 'service' | 'cycle' | 'slot';
  readonly cycleId: string | undefined;
  readonly date: string;
  /** Null while nothing is typed. */
  readonly minute: number | null;
}
