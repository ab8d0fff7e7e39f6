import { Temporal } from 'temporal-polyfill';
import { DAY, type Instant } from './instant.ts';
import { type ZoneChange, zoneOffsets } from './zone-offsets.ts';

const STRETCH = 366 * DAY;
/** From 1970 to 2098 lies every session. Outside, Temporal is asked each time. */
const STRETCHES = 128;
/** More than the zones of a busy hour; then it starts anew. */
const MOST_KNOWN = 2000;

/** What never changes: the changes of a zone's clocks in a stretch of about a year. */
const known = new Map<string, readonly ZoneChange[]>();

function offsetsIn(zone: string, stretch: number): readonly ZoneChange[] {
  const key = `${zone} ${stretch}`;
  const before = known.get(key);
  if (before) return before;
  const offsets = zoneOffsets(zone, stretch * STRETCH, (stretch + 1) * STRETCH);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, offsets);
  return offsets;
}

/** How many minutes the clocks of a zone are ahead of UTC. Temporal is asked once for a year: a page of a calendar shows thousands of times. */
export function offsetAt(zone: string, instant: Instant): number {
  const stretch = Math.floor(instant / STRETCH);
  if (!(stretch >= 0 && stretch < STRETCHES))
    return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 60e9;
  const offsets = offsetsIn(zone, stretch);
  let index = offsets.length - 1;
  while (index > 0 && offsets[index]!.at > instant) index -= 1;
  return offsets[index]!.offsetMinutes;
}
