import { rangeOf } from './range-of.ts';
import type { WishDraft } from './wish-draft.ts';

export interface WishErrors {
  readonly hours?: 'half' | 'order' | 'short';
  readonly latest?: 'dates';
}

function wrongHours(ranges: NonNullable<WishDraft['ranges']>, durationMinutes: number): WishErrors['hours'] {
  if (ranges.some(({ from, until }) => (from === '') !== (until === ''))) return 'half';
  const whole = ranges.flatMap((range) => rangeOf(range) ?? []);
  if (whole.some(({ startMinute, endMinute }) => endMinute <= startMinute)) return 'order';
  const fits = whole.some(({ startMinute, endMinute }) => endMinute - startMinute >= durationMinutes);
  return whole.length > 0 && !fits ? 'short' : undefined;
}

/** What of a wish can't be, before it is sent. */
export function wishErrors({ ranges, earliest, latest }: WishDraft, durationMinutes: number): WishErrors {
  const hours = ranges === null ? undefined : wrongHours(ranges, durationMinutes);
  return {
    ...(hours !== undefined && { hours }),
    ...(earliest !== '' && latest !== '' && latest < earliest && { latest: 'dates' as const }),
  };
}
