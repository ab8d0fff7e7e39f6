/** What is known before the form opens: a time out of the calendar, a day, a client. */
export interface BookStart {
  readonly startsAt?: string;
  readonly durationMinutes?: number;
  readonly date?: string;
  readonly scheduleId?: string;
  readonly client?: { readonly id: string; readonly name: string; readonly email: string };
}
