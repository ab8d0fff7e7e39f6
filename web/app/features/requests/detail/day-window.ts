interface Span {
  readonly startsAt: string;
  readonly endsAt: string;
}

const HOUR = 3_600_000;

/**
 * The stretch of a day to draw, in whole hours of the coach's clock, and where the hours fall. `minute` is what that clock shows at `asked.startsAt`:
 * zones that are half an hour off have their full hours elsewhere.
 */
export function dayWindow(asked: Span & { readonly minute: number }, others: readonly Span[]) {
  const full = (Date.parse(asked.startsAt) - (asked.minute % 60) * 60_000) % HOUR;
  const starts = [asked, ...others].map(({ startsAt }) => Date.parse(startsAt));
  const ends = [asked, ...others].map(({ endsAt }) => Date.parse(endsAt));
  const from = Math.floor((Math.min(...starts) - full) / HOUR) * HOUR + full;
  const until = Math.ceil((Math.max(...ends) - full) / HOUR) * HOUR + full;
  const step = until - from > 9 * HOUR ? 2 * HOUR : HOUR;
  const hours: number[] = [];
  for (let hour = from; hour < until; hour += step) hours.push(hour);
  /** How far into the window an instant lies, in percent; what lies outside is cut. */
  const place = (instant: string) => Math.min(100, Math.max(0, ((Date.parse(instant) - from) / (until - from)) * 100));
  return { from, until, hours, place };
}
