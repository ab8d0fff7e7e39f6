import { ok, refuse } from '../../../result.ts';
import type { Result } from '../../../result.ts';
import type { PlacementInput } from '../placement-input.ts';
import { FREQUENCIES } from '../placement-settings.ts';
import type { Frequency, PlacementSettings } from '../placement-settings.ts';
import { dueRhythms } from './due-rhythms.ts';

export type PlacementRefusal =
  | { readonly code: 'cost_not_whole'; readonly field: 'unplaced' | 'perDay' | 'perHour' }
  /** Periods are whole weeks; the gap lies round the period; visits two due days apart keep the least gap by their windows alone. */
  | { readonly code: 'frequency_makes_no_sense'; readonly frequency: Frequency }
  | { readonly code: 'cycle_ends_before_it_starts' }
  | { readonly code: 'unknown_offer'; readonly regularId: string }
  | { readonly code: 'priority_not_whole'; readonly regularId: string }
  /** Pins of the regular that belong to no visit, or two to one. */
  | { readonly code: 'pin_without_visit'; readonly regularId: string };

const COSTS = ['unplaced', 'perDay', 'perHour'] as const;

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

/** What no plan can be made for. Nothing is guessed: the caller drops the pin or mends the settings. */
export function checkPlacementInput(input: PlacementInput): Result<PlacementInput, PlacementRefusal> {
  const { settings } = input;
  const cost = COSTS.find((field) => !Number.isSafeInteger(settings[field]) || settings[field] < 0 || settings[field] > 10_000);
  if (cost) return refuse({ code: 'cost_not_whole', field: cost });
  const frequency = FREQUENCIES.find((each) => !makesSense(settings, each));
  if (frequency) return refuse({ code: 'frequency_makes_no_sense', frequency });
  if (input.lastDate < input.firstDate) return refuse({ code: 'cycle_ends_before_it_starts' });
  for (const regular of input.regulars) {
    if (!Object.hasOwn(input.offers, regular.offerId)) return refuse({ code: 'unknown_offer', regularId: regular.id });
    if (!Number.isSafeInteger(regular.priority) || regular.priority < 1)
      return refuse({ code: 'priority_not_whole', regularId: regular.id });
    if (dueRhythms(input, regular).length === 0) return refuse({ code: 'pin_without_visit', regularId: regular.id });
  }
  return ok(input);
}
