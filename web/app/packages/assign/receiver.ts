/** Who is given a package. */
export interface Receiver {
  readonly id: string;
  readonly name: string;
  readonly email?: string;
}
