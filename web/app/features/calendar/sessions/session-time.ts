import { dateFormat } from '../../../time/date-format.ts';

interface Told {
  readonly startsAt: string;
  readonly endsAt: string;
}

const MINUTE = 60_000;
/** By how much clocks go back: half an hour on Lord Howe Island, two hours at Troll. */
const STEPS = [30, 60, 120].flatMap((minutes) => [minutes * MINUTE, -minutes * MINUTE]);

/**
 * "1:30 (EST)" where the clocks go back and an hour comes twice, so that two sessions at the same time of day can be told apart; null on every
 * other time, where the calendar's own words will do. Only read: nothing is computed with it.
 */
export function sessionTime(
  { startsAt, endsAt }: Told,
  timeZone: string,
  clock: Intl.DateTimeFormatOptions,
  locale?: string,
): string | null {
  const wall = dateFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone });
  const name = dateFormat(locale, { timeZoneName: 'short', timeZone });
  const time = dateFormat(locale, { ...clock, timeZone });
  const ends = [Date.parse(startsAt), Date.parse(endsAt)];
  const comesTwice = (at: number) => STEPS.some((step) => wall.format(at + step) === wall.format(at));
  const nameOf = (at: number) => name.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  if (!ends.some(comesTwice)) return null;
  return ends.map((at) => (comesTwice(at) ? `${time.format(at)} (${nameOf(at)})` : time.format(at))).join(' – ');
}
