/**
 * A mail to one client about their dates of one cycle, with their link to the portal: `proposed` the first time, `changed` when dates were added,
 * moved or withdrawn, `reminder`, `deadline` with what stands and what fell free, `answered` with what they said yes to and its calendar
 * entries, `message` in the coach's own words, `link` when an old one was asked to be renewed.
 */
export interface PlacementsMailEffect {
  readonly kind: 'placements_mail';
  /** Starts with the cycle and the regular; what makes it another mail follows. */
  readonly key: string;
  readonly cycleId: string;
  readonly regularId: string;
  readonly event: 'proposed' | 'changed' | 'reminder' | 'deadline' | 'answered' | 'message' | 'link';
  /** Of `proposed` and `changed`: the round it belongs to; a later one overtakes it. */
  readonly round?: number;
  /** Of `answered`: how often the client had answered by then; a later answer overtakes it. */
  readonly answers?: number;
  /** Of `message`. */
  readonly subject?: string;
  readonly text?: string;
  readonly afterSeconds?: number;
}

/** A mail to the coach: how the cycle stands after its deadline, at its opening, at its end. */
export interface CycleMailEffect {
  readonly kind: 'cycle_mail';
  readonly key: string;
  readonly cycleId: string;
  readonly event: 'deadline' | 'opened' | 'completed';
}

/** The search for placements: long work, done where the outbox is worked off. */
export interface PlaceRegularsEffect {
  readonly kind: 'place_regulars';
  readonly key: string;
  readonly runId: string;
}
