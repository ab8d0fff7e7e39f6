import type { OverrideView } from '../../../../contract/availability.ts';
import { minuteOfText } from '../../time/minute-of-text.ts';
import type { OverrideValues } from './override-values.ts';

type Override = Omit<OverrideView, 'id' | 'version'>;

const WITH_CAPACITY = new Set<OverrideView['kind']>(['extra', 'capacity']);

/** The override as the server takes it. Midnight as an end is the end of the day. */
export const overrideOfValues = (values: OverrideValues): Override => ({
  kind: values.kind,
  scheduleId: values.scheduleId || null,
  startsOn: values.startsOn,
  endsOn: values.forever ? null : values.endsOn || values.startsOn,
  weekdays: values.weekdays.length > 0 ? (values.weekdays.map(Number).toSorted() as NonNullable<Override['weekdays']>) : null,
  startMinute: values.whole ? null : minuteOfText(values.start),
  endMinute: values.whole ? null : minuteOfText(values.end) || 1440,
  capacity: WITH_CAPACITY.has(values.kind) ? values.capacity : null,
  note: values.note,
});
