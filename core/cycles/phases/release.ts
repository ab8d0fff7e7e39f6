/** What becomes of a placement's booking that is proposed: a session like any other, or its time falls free. */
export interface Release {
  readonly bookingId: string;
  readonly to: 'confirmed' | 'declined' | 'expired';
}
