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
  /** Until this long before the start a client cancels without consequences; later, while it can be cancelled at all, it counts as late. */
  readonly freeCancelMinutes: number;
  /** Whether a session that is cancelled late gives its credits back all the same. */
  readonly returnLateCredit: boolean;
  /** Whether a client may book at once; otherwise they ask, and the coach decides. */
  readonly instant: boolean;
  /** What starts sooner than this is asked for, even where clients book at once. */
  readonly instantFromMinutes: number;
  /** Beyond the most sessions of a day or week clients may still ask; otherwise those times are closed. */
  readonly requestOverLimit: boolean;
  /** How long one side has to answer to a request before it expires; never past the start of its first session. */
  readonly answerWithinMinutes: number;
  /** Times that are suggested in answer to a request are held until its end. */
  readonly holdSuggestions: boolean;
  /** So many sessions a client may book in one step; 1 is one at a time. */
  readonly mostAtOnce: number;
  /** Whether clients may book or ask for recurring sessions by themselves. */
  readonly clientSeries: boolean;
  /** Whether clients are asked for a second choice, should the coach have to block the first. */
  readonly backupSlots: boolean;
}
