/** Where a booking should go. */
export interface Target {
  readonly startsAt: string;
  readonly durationMinutes?: number;
  readonly overbook?: boolean;
}
