import { Temporal } from 'temporal-polyfill';

/**
 * Whether the runtime knows this IANA zone. Bare offsets like `+05:30` are refused although Temporal takes them: a coach lives in a place,
 * and a place changes its clocks.
 */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}
