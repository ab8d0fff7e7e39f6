/** What the grid shows at the moment. */
export interface ShownDays {
  readonly from: string;
  readonly to: string;
  /** Of the week, day or month itself, without the days of others that fill a month's grid. */
  readonly first: string;
  readonly last: string;
  readonly view: string;
}
