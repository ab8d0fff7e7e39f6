const HOUR = 3_600_000;

/** How pressing a deadline is: over, within three hours, within a day, or later. */
export function urgencyOf(answerBy: string, now: number): 'over' | 'soon' | 'today' | 'later' {
  const left = Date.parse(answerBy) - now;
  if (left <= 0) return 'over';
  if (left < 3 * HOUR) return 'soon';
  return left < 24 * HOUR ? 'today' : 'later';
}
