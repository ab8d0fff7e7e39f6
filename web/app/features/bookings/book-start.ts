/** What is known before the form opens: a time out of the calendar, a day. */
export interface BookStart {
  readonly startsAt?: string;
  readonly durationMinutes?: number;
  readonly date?: string;
  readonly scheduleId?: string;
}
