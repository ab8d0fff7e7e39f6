import type { LocalDate, WallMinute } from '../time/instant.ts';
import type { Rhythm, SeriesEnd } from './series-pattern.ts';

/** One wish about a series. `id` is the name of a date: the day its rhythm gave it. */
export type SeriesEdit =
  | { readonly kind: 'skip'; readonly id: LocalDate }
  /** Takes a skip back. */
  | { readonly kind: 'restore'; readonly id: LocalDate }
  /** "This": another day, time or length for one date; the length stays where it isn't said. */
  | {
      readonly kind: 'move';
      readonly id: LocalDate;
      readonly date: LocalDate;
      readonly minute: WallMinute;
      readonly durationMinutes?: number;
    }
  /** "This and following" from the date named `from`; "all" where it is null: all that are still to come. What isn't said stays. */
  | {
      readonly kind: 'change';
      readonly from: LocalDate | null;
      readonly rhythm?: Rhythm;
      readonly startMinute?: WallMinute;
      readonly durationMinutes?: number;
    }
  /** Longer or shorter, without an end or with one. A number counts the dates of the whole series, its history and what is skipped included. */
  | { readonly kind: 'end'; readonly end: SeriesEnd }
  /** Nothing takes place on this day or later. */
  | { readonly kind: 'cancel'; readonly from: LocalDate }
  /** Both days included; without the last until it is resumed. */
  | { readonly kind: 'pause'; readonly from: LocalDate; readonly to: LocalDate | null }
  /** From this day on nothing is paused any more. */
  | { readonly kind: 'resume'; readonly on: LocalDate };

export type EditOf<K extends SeriesEdit['kind']> = Extract<SeriesEdit, { kind: K }>;
