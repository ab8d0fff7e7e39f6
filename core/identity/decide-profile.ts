import { CHANGED_MEANWHILE, type ChangedMeanwhile } from '../changed-meanwhile.ts';
import { ok, refuse } from '../result.ts';
import type { Result } from '../result.ts';
import { isZone } from '../time/is-zone.ts';
import { isReservedSlug } from './is-reserved-slug.ts';

export type ProfileRefusal = ChangedMeanwhile | { readonly code: 'slug_reserved' } | { readonly code: 'unknown_time_zone' };

interface Profile {
  readonly slug: string;
  readonly timeZone: string;
  readonly version: number;
}

/** May a coach's profile change to this? An address of Perennial's own is refused, unless the coach has had it all along. */
export function decideProfile<T extends Profile>(before: Profile, wish: T): Result<T, ProfileRefusal> {
  if (before.version !== wish.version) return refuse(CHANGED_MEANWHILE);
  if (wish.slug !== before.slug && isReservedSlug(wish.slug)) return refuse({ code: 'slug_reserved' });
  return isZone(wish.timeZone) ? ok(wish) : refuse({ code: 'unknown_time_zone' });
}
