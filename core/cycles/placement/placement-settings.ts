export const FREQUENCIES = ['weekly', 'biweekly', 'monthly', 'two_monthly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** The days between two visits, all whole. */
export interface FrequencyRule {
  /** From one due day to the next: whole weeks, so that a Tuesday stays a Tuesday. */
  readonly period: number;
  /** How far a visit may lie from its due day, either way. */
  readonly window: number;
  /** The least and the most days between visits of neighbouring due days that are both placed. */
  readonly leastGap: number;
  readonly mostGap: number;
}

/** What a plan costs, and how far visits may move. Costs are whole numbers. */
export interface PlacementSettings {
  readonly unplaced: number;
  readonly perDay: number;
  readonly perHour: number;
  readonly frequencies: Readonly<Record<Frequency, FrequencyRule>>;
}

export const DEFAULT_PLACEMENT_SETTINGS: PlacementSettings = {
  unplaced: 400,
  perDay: 8,
  perHour: 1,
  frequencies: {
    weekly: { period: 7, window: 2, leastGap: 4, mostGap: 10 },
    biweekly: { period: 14, window: 3, leastGap: 10, mostGap: 18 },
    monthly: { period: 28, window: 7, leastGap: 21, mostGap: 35 },
    two_monthly: { period: 56, window: 14, leastGap: 42, mostGap: 70 },
  },
};
