import type { Instant, WallMinute } from '../../time/instant.ts';

/** Costs are counted in sixtieths, so that a minute off the preferred time is a whole number. */
export const COST_PARTS = 60;

/** A time at which a session of one offer may lie. */
export interface Place {
  readonly offerId: string;
  readonly at: Instant;
  /** Days since 1970-01-01, and minutes on the clock of the coach's zone. */
  readonly day: number;
  readonly minute: WallMinute;
  /** What a session here uses up: `weights[i]` of the limit of row `rows[i]`. */
  readonly rows: readonly number[];
  readonly weights: readonly number[];
}

/**
 * One due visit and everywhere it may lie. The choices are grouped by day: those of `days[j]` are `first[j]` until `first[j + 1]`. Days come by
 * their distance from the due day, the earlier first; the choices of a day by their distance from the preferred time, the earlier first.
 */
export interface Visit {
  readonly due: number;
  readonly days: Int32Array;
  readonly first: Int32Array;
  /** Index into `Problem.places`. */
  readonly places: Int32Array;
  readonly costs: Int32Array;
  /** One choice, and never unplaced. */
  readonly pinned: boolean;
  /** A skipped visit lay between it and the one before: no gap is asked, as over an unplaced one. */
  readonly afterSkip: boolean;
  /** Found to be placed in every plan worth looking for. */
  readonly sure?: boolean;
}

/** One way to lay a client's due days. */
export interface Rhythm {
  readonly visits: readonly Visit[];
  /** Found to be in no plan worth looking for; it only keeps its number. */
  readonly dropped?: boolean;
}

export interface Client {
  /** Index of the regular in the input. */
  readonly regular: number;
  readonly priority: number;
  readonly leastGap: number;
  readonly mostGap: number;
  /** One where the rhythm is given, several where the plan may choose. */
  readonly rhythms: readonly Rhythm[];
}

/** The plan as numbers: every client takes one rhythm and for each of its visits a place or none, and no row exceeds its limit. */
export interface Problem {
  readonly clients: readonly Client[];
  readonly places: readonly Place[];
  readonly limits: Int32Array;
  readonly unplacedCost: number;
  /** All costs are multiples of it. */
  readonly costStep: number;
}

/** What one client gets. */
export interface Path {
  readonly rhythm: number;
  /** A place for each visit of the rhythm; -1 where it is unplaced. */
  readonly places: Int32Array;
  readonly cost: number;
}

/** A path for each client of the problem, in its order. */
export type Plan = readonly Path[];
