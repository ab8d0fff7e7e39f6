import type { ChangedMeanwhile } from '../../changed-meanwhile.ts';

/** Why a package can't be given or changed like this. */
export type PackageRefusal =
  | ChangedMeanwhile
  /** Its last day is over, or comes before its first. */
  | { readonly code: 'expiry_past' }
  | { readonly code: 'package_not_open' }
  /** It was of somebody who is erased. */
  | { readonly code: 'client_erased' }
  | { readonly code: 'not_enough_credits'; readonly missing: number }
  /** More than a package holds. */
  | { readonly code: 'too_many_credits' };
