/** How a recurring booking repeats: "Every Tuesday at 09:00", on the clock of its own zone, which need not be where its coach is now. */
export interface MailRhythm {
  readonly words: string;
  readonly timeZone: string;
}
