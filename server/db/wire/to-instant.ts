import type { Instant } from '../../../core/time/instant.ts';

const ZERO = 48;
/** `2026-11-21 04:00:00`, what every timestamp begins with; a year of five digits shifts it. */
const SECONDS_END = 19;

const two = (text: string, at: number): number => (text.charCodeAt(at) - ZERO) * 10 + text.charCodeAt(at + 1) - ZERO;

/**
 * A `timestamptz` as a session in UTC sends it, `2026-11-21 04:00:00.5+00`, down to the millisecond. By hand, because a month of slots reads a
 * thousand of them and `Date.parse` is the dearest thing on the way; whatever looks different is left to it.
 */
export function toInstant(text: string): Instant {
  if (text.charCodeAt(4) !== 45 || !text.endsWith('+00')) return Date.parse(`${text.replace(' ', 'T').slice(0, -3)}Z`);
  const seconds = Date.UTC(two(text, 0) * 100 + two(text, 2), two(text, 5) - 1, two(text, 8), two(text, 11), two(text, 14), two(text, 17));
  const fraction = text.slice(SECONDS_END, -3);
  return fraction === '' ? seconds : seconds + Number(fraction.slice(1, 4).padEnd(3, '0'));
}
