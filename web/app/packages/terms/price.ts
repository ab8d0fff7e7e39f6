/** An amount in the smallest unit of its currency. */
export interface Price {
  readonly currency: string;
  readonly minor: number;
}
