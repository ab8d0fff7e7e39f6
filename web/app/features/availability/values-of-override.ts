import type { OverrideView } from '../../../../contract/availability.ts';
import { textOfMinute } from '../../time/text-of-minute.ts';
import type { OverrideValues } from './override-values.ts';

/** What the form starts with: an override that exists. */
export const valuesOfOverride = (override: OverrideView): OverrideValues => ({
  kind: override.kind,
  scheduleId: override.scheduleId ?? '',
  startsOn: override.startsOn,
  endsOn: override.endsOn ?? '',
  forever: override.endsOn === null,
  weekdays: (override.weekdays ?? []).map(String),
  whole: override.startMinute === null,
  start: textOfMinute(override.startMinute ?? 540),
  end: textOfMinute(override.endMinute ?? 1020),
  capacity: override.capacity ?? 1,
  note: override.note,
});
