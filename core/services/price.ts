/** Minor units of a currency: 12000 CAD is 120 dollars, 12000 JPY is twelve thousand yen. */
export interface Price {
  readonly currency: string;
  readonly minor: number;
}
