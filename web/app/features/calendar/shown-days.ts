/** What the grid shows at the moment. */
export interface ShownDays {
  readonly from: string;
  readonly to: string;
  readonly title: string;
  readonly view: string;
}
