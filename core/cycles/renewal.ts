/**
 * What became of a regular in a cycle: wanted and got no time, planned or asked and silent, said yes to all, to some, to none, sat it out, or
 * paused for longer.
 */
export const RENEWALS = ['unplaced', 'placed', 'confirmed', 'partly', 'declined', 'skipped', 'paused'] as const;
export type Renewal = (typeof RENEWALS)[number];
