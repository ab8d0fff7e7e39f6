/** Why a block can't be had with these consequences, or not be undone in one step. */
export type ClosureRefusal =
  /** The client has named no second choice. */
  | { readonly code: 'no_backup' }
  | { readonly code: 'closure_undone' }
  /** A client has answered, or something was changed since. */
  | { readonly code: 'closure_answered' }
  /** A session of it has begun at the time it had, or at the one it was moved to. */
  | { readonly code: 'closure_begun' }
  /** A request was declined with it. */
  | { readonly code: 'closure_declined' }
  /** A time that would be given back is taken. */
  | { readonly code: 'closure_taken' };
