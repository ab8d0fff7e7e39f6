/** Who asks. Everything that is loaded is loaded for an actor, and shows only what that actor may see. */
export type Actor =
  | { readonly kind: 'visitor' }
  /** Holds the link out of a mail: may do what a client may with this one booking. */
  | {
      readonly kind: 'link';
      readonly coachId: string;
      readonly bookingId: string;
      /** True for a link that only the client's mailbox ever held, and not for the one that is shown to whoever typed the address. */
      readonly provesClient?: boolean;
    }
  /** Holds the link to their dates of one cycle, which only the client's mailbox ever held: sees and answers those, and nothing else. */
  | { readonly kind: 'portal'; readonly coachId: string; readonly cycleId: string; readonly clientId: string }
  /** Holds the link to their own place in line, which only the client's mailbox ever held: sees it, changes it and answers its offers. */
  | { readonly kind: 'waitlist'; readonly coachId: string; readonly entryId: string; readonly clientId: string }
  | {
      readonly kind: 'user';
      readonly userId: string;
      readonly role: 'owner' | 'coach' | 'client';
      readonly coachId: string | null;
      /** Has yet to set up the second step that the installation asks of its owners: until then nothing opens but that. */
      readonly needsTotp?: boolean;
    }
  | { readonly kind: 'api_key'; readonly keyId: string; readonly coachId: string }
  /** Perennial itself: jobs and sweeps. */
  | { readonly kind: 'system' };
