import type { Instant, LocalDate, WallMinute } from '../../time/instant.ts';

/** What keeps a visit from lying on one day, or at one time of it. */
export type DayBlocked = { readonly date: LocalDate } & (
  | {
      /** No start asked for in the client's hours was free before anybody was placed: closed, blocked, booked or pinned. */
      readonly code: 'closed';
    }
  | {
      /** The client does not come on this weekday. */
      readonly code: 'weekday_not_accepted';
    }
  | {
      /** Too near to the client's neighbouring session, or too far from it. */
      readonly code: 'gap';
      readonly neighbour: LocalDate;
    }
  | {
      /** Every start left by the above is taken by these regulars of the plan. The regular itself is one of them where a limit is used up by its own other visits. */
      readonly code: 'taken';
      readonly regularIds: readonly string[];
    }
);

export type Why =
  | { readonly code: 'preferred' }
  /**
   * Days and minutes off, negative for earlier. `blocked`: what keeps it from its preferred time on its due day; null where it could lie there
   * beside the plan as it is.
   */
  | { readonly code: 'moved'; readonly days: number; readonly minutes: number; readonly blocked: DayBlocked | null }
  | { readonly code: 'pinned'; readonly days: number; readonly minutes: number }
  /** One entry for each day of the window that lies in the cycle. */
  | { readonly code: 'unplaced'; readonly blocked: readonly DayBlocked[] };

export interface PlannedVisit {
  readonly dueOn: LocalDate;
  readonly placed: { readonly date: LocalDate; readonly minute: WallMinute; readonly at: Instant } | null;
  readonly why: Why;
}

export interface PlannedRegular {
  readonly regularId: string;
  readonly visits: readonly PlannedVisit[];
  readonly cost: number;
}

export interface PlannedClass {
  readonly priority: number;
  /** In the units of the settings. */
  readonly cost: number;
  /** No plan that serves the classes before as well costs this class less. */
  readonly bound: number;
  /** How much cheaper it could be at most, as a share of the bound; 0 where cost and bound are the same. */
  readonly gap: number;
  /** This class and all before it are as good as can be. */
  readonly proven: boolean;
}

export interface PlacementResult {
  /** In the order of the input. */
  readonly regulars: readonly PlannedRegular[];
  /** In the order of priority. */
  readonly classes: readonly PlannedClass[];
  /** Whether the search ended by itself or because it was told to. */
  readonly ended: 'by_itself' | 'stopped';
}
