/** What is known before the form opens: a time out of the calendar, a day, who it is for. */
export interface BookStart {
  readonly startsAt?: string;
  readonly durationMinutes?: number;
  readonly date?: string;
  readonly client?: { readonly id: string; readonly name: string; readonly email: string };
  readonly serviceId?: string | undefined;
  /** It is to repeat. */
  readonly repeats?: boolean;
}
