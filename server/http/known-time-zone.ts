import { isZone } from '../../core/time/is-zone.ts';
import { problem } from './problem.ts';

/** The zone, or a refusal: names are checked against this runtime's list, which no schema knows. */
export function knownTimeZone(timeZone: string): string {
  if (!isZone(timeZone)) throw problem({ code: 'unknown_time_zone' }, { fields: [{ path: 'timeZone', message: 'is not known here' }] });
  return timeZone;
}
