import { DEFAULT_PLACEMENT_SETTINGS, type Frequency, type PlacementSettings } from './placement-settings.ts';

/** All settings, what is left out as by default, their keys in one order: two that say the same are written alike, wherever they were kept. */
export function wholeSettings(settings: Partial<PlacementSettings>): PlacementSettings {
  const { unplaced, perDay, perHour, frequencies } = { ...DEFAULT_PLACEMENT_SETTINGS, ...settings };
  const rule = (frequency: Frequency) => {
    const { period, window, leastGap, mostGap } = frequencies[frequency];
    return { period, window, leastGap, mostGap };
  };
  return {
    unplaced,
    perDay,
    perHour,
    frequencies: { weekly: rule('weekly'), biweekly: rule('biweekly'), monthly: rule('monthly'), two_monthly: rule('two_monthly') },
  };
}
