/** A stretch of time as the grid gives it: instants with the offset of the coach's clock. */
export interface Stretch {
  readonly startsAt: string;
  readonly endsAt: string;
}
