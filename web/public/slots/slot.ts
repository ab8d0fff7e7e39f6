/** One open start, as the viewer reads it. */
export interface Slot {
  /** The instant, as the API wants it. */
  readonly startsAt: string;
  /** The viewer's calendar day. */
  readonly date: string;
  /** Minutes after midnight on the viewer's wall clock. */
  readonly minute: number;
  readonly endMinute: number;
  /** The same wall time came earlier on this day: clocks went back between. */
  readonly again: boolean;
}
