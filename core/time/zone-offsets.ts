import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';

/** From this instant on the zone's clocks are so many minutes ahead of UTC. */
export interface ZoneChange {
  readonly at: Instant;
  readonly offsetMinutes: number;
}

const MINUTE_NS = 60e9;

/**
 * The zone's offsets over `[from, until)`: the one in force at `from` (listed as if it began there), then every change. This is the only
 * place where days and slots meet Temporal: one question for the span and one for each change, instead of one for each day.
 */
export function zoneOffsets(zone: string, from: Instant, until: Instant): readonly ZoneChange[] {
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  const offsets: ZoneChange[] = [{ at: from, offsetMinutes: start.offsetNanoseconds / MINUTE_NS }];
  let next = start.getTimeZoneTransition('next');
  while (next !== null && next.epochMilliseconds < until) {
    offsets.push({ at: next.epochMilliseconds, offsetMinutes: next.offsetNanoseconds / MINUTE_NS });
    next = next.getTimeZoneTransition('next');
  }
  return offsets;
}
