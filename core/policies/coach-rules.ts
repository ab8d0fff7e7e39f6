/** A coach's rules: the defaults that every service starts from. Lengths of time are minutes of real time, except the window, which is days. */
export interface CoachRules {
  /** How long before its start a slot closes for clients. */
  readonly noticeMinutes: number;
  /** The last bookable day is today plus this many, in the coach's zone. */
  readonly windowDays: number;
  readonly intervalMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /** Sessions of all services in one day, and one ISO week, of the coach's zone; null is no limit. */
  readonly mostPerDay: number | null;
  readonly mostPerWeek: number | null;
  /** A client may cancel, or move, until this long before the start. */
  readonly cancelUntilMinutes: number;
  readonly moveUntilMinutes: number;
  /** How often a client may move one booking; null is as often as they like. */
  readonly mostMoves: number | null;
}
