import { ok, refuse } from '../../../result.ts';
import type { Result } from '../../../result.ts';
import type { PlacementInput } from '../placement-input.ts';
import { dueRhythms } from './due-rhythms.ts';
import { type SettingsFault, settingsFault } from './settings-fault.ts';

export type PlacementRefusal =
  | SettingsFault
  | { readonly code: 'cycle_ends_before_it_starts' }
  | { readonly code: 'unknown_offer'; readonly regularId: string }
  | { readonly code: 'priority_not_whole'; readonly regularId: string }
  /** Pins of the regular that belong to no visit, or two to one. */
  | { readonly code: 'pin_without_visit'; readonly regularId: string };

/** What no plan can be made for. Nothing is guessed: the caller drops the pin or mends the settings. */
export function checkPlacementInput(input: PlacementInput): Result<PlacementInput, PlacementRefusal> {
  const fault = settingsFault(input.settings);
  if (fault) return refuse(fault);
  if (input.lastDate < input.firstDate) return refuse({ code: 'cycle_ends_before_it_starts' });
  for (const regular of input.regulars) {
    if (!Object.hasOwn(input.offers, regular.offerId)) return refuse({ code: 'unknown_offer', regularId: regular.id });
    if (!Number.isSafeInteger(regular.priority) || regular.priority < 1)
      return refuse({ code: 'priority_not_whole', regularId: regular.id });
    if (dueRhythms(input, regular).length === 0) return refuse({ code: 'pin_without_visit', regularId: regular.id });
  }
  return ok(input);
}
