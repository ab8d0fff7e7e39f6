/** What the coach wants to see. What is hidden is named, so that a new schedule shows at once. */
export interface Shown {
  readonly hidden: ReadonlySet<string>;
  readonly cancelled: boolean;
}
