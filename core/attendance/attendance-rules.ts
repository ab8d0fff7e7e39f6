/** What happens when a session is over, and when a client's record carries a badge (requirements B10 and S4). */
export interface AttendanceRules {
  /** What a session becomes that nobody marked, so many minutes after its end; null leaves it to the coach. */
  readonly afterEnd: { readonly status: 'completed' | 'no_show'; readonly minutes: number } | null;
  /** This many no-shows, or this many cancellations by the client, within the last `flagDays` days. */
  readonly flagAt: number;
  readonly flagDays: number;
}

export const DEFAULT_ATTENDANCE_RULES: AttendanceRules = { afterEnd: null, flagAt: 3, flagDays: 90 };
