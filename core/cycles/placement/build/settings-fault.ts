import { FREQUENCIES } from '../placement-settings.ts';
import type { Frequency, PlacementSettings } from '../placement-settings.ts';

export type SettingsFault =
  | { readonly code: 'cost_not_whole'; readonly field: 'unplaced' | 'perDay' | 'perHour' }
  /** Periods are whole weeks; the gap lies round the period; visits two due days apart keep the least gap by their windows alone. */
  | { readonly code: 'frequency_makes_no_sense'; readonly frequency: Frequency };

const COSTS = ['unplaced', 'perDay', 'perHour'] as const;
const MOST_COST = 10_000;

/** A wider window would let a visit come too soon after the one before an unplaced visit, and the gap is not asked there. */
function makesSense({ frequencies }: PlacementSettings, frequency: Frequency): boolean {
  const { period, window, leastGap, mostGap } = frequencies[frequency];
  return (
    [period, window, leastGap, mostGap].every((days) => Number.isSafeInteger(days) && days >= 0) &&
    period > 0 &&
    period % 7 === 0 &&
    leastGap >= 1 &&
    leastGap <= period &&
    period <= mostGap &&
    leastGap <= 2 * period - 2 * window
  );
}

/** Why no plan can be made with these settings; null where one can. */
export function settingsFault(settings: PlacementSettings): SettingsFault | null {
  const cost = COSTS.find((field) => !Number.isSafeInteger(settings[field]) || settings[field] < 0 || settings[field] > MOST_COST);
  if (cost) return { code: 'cost_not_whole', field: cost };
  const frequency = FREQUENCIES.find((each) => !makesSense(settings, each));
  return frequency ? { code: 'frequency_makes_no_sense', frequency } : null;
}
