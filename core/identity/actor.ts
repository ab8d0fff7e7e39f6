/** Who asks. Everything that is loaded is loaded for an actor, and shows only what that actor may see. */
export type Actor =
  | { readonly kind: 'visitor' }
  /** Holds the link out of a mail: may do what a client may with this one booking. */
  | { readonly kind: 'link'; readonly coachId: string; readonly bookingId: string }
  | { readonly kind: 'user'; readonly userId: string; readonly role: 'owner' | 'coach' | 'client'; readonly coachId: string | null }
  | { readonly kind: 'api_key'; readonly keyId: string; readonly coachId: string }
  /** Perennial itself: jobs and sweeps. */
  | { readonly kind: 'system' };
