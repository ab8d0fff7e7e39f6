/** Days from one to another, both included. */
export interface DateSpan {
  readonly from: string;
  readonly to: string;
}
