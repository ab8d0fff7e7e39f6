/** What is typed into the form. */
export interface BookingDraft {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly note: string;
}
