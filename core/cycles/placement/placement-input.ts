import type { AvailabilityInput } from '../../availability/availability-input.ts';
import type { LocalDate, WallMinute, Weekday } from '../../time/instant.ts';
import type { Frequency, PlacementSettings } from './placement-settings.ts';

/** A visit the coach put by hand: it stays where it is, whatever the rules say. */
export interface Pin {
  /** The due day it was pinned for; it belongs to the visit due nearest to it. */
  readonly dueOn: LocalDate;
  readonly date: LocalDate;
  readonly minute: WallMinute;
  /** Its time is among the claims: it was booked. */
  readonly isBooked: boolean;
}

export interface Regular {
  readonly id: string;
  /** 1 comes first. */
  readonly priority: number;
  readonly frequency: Frequency;
  readonly weekday: Weekday;
  readonly minute: WallMinute;
  readonly acceptableWeekdays: readonly Weekday[];
  /** A session must lie wholly in one of them. */
  readonly acceptableHours: readonly { readonly startMinute: WallMinute; readonly endMinute: WallMinute }[];
  /** Key of `PlacementInput.offers`. */
  readonly offerId: string;
  /** The day of the last session that is not part of this plan; null for somebody new. */
  readonly lastSession: LocalDate | null;
  readonly pins: readonly Pin[];
  /** Whoever is due nearest to such a day is not placed, costs nothing and is not in the result, unless it is pinned: the coach or the client dropped it. */
  readonly skips: readonly LocalDate[];
  /**
   * Days with sessions of the client that stand for no due day; their time is among the claims. No visit lies on the same day; no greater distance
   * is asked, for they come on top.
   */
  readonly extras: readonly LocalDate[];
  /**
   * Where an earlier search put visits, or that it found no time for them. It is where the search begins, so that among equally good plans it keeps the one that stands, and a search that
   * is stopped early does not make it worse.
   */
  readonly stands: readonly { readonly dueOn: LocalDate; readonly date: LocalDate | null; readonly minute: WallMinute | null }[];
}

export interface PlacementInput {
  /** The coach's zone; all dates and minutes are its wall clock. */
  readonly zone: string;
  /** The cycle, both days included. */
  readonly firstDate: LocalDate;
  readonly lastDate: LocalDate;
  /**
   * Where sessions of one service and one length may lie, as for a booking of a regular; notice and booking window are not asked, for the coach
   * plans. Of pins only those that are booked are among the claims.
   */
  readonly offers: Readonly<Record<string, AvailabilityInput>>;
  readonly regulars: readonly Regular[];
  readonly settings: PlacementSettings;
}
