/** What the coach wants to see. */
export interface Shown {
  readonly schedules: ReadonlySet<string>;
  readonly cancelled: boolean;
}
