/** Why the credits of a package can't be used. */
export type CreditRefusal =
  /** Nobody has proven to be the client; said alike whether the client has a package or not. */
  | { readonly code: 'sign_in_for_credits' }
  /** So many more would be needed. */
  | { readonly code: 'not_enough_credits'; readonly missing: number };
