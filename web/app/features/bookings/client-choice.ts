/** Who is booked in: somebody known, or somebody new. */
export interface ClientChoice {
  readonly kind: 'known' | 'new';
  readonly clientId: string | null;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
}
