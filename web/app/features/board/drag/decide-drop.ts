import type { FreeStart } from '../pick/starts-of-week.ts';

/** What a drop on a week does: nothing, one click more, or it is clear where it goes. */
export type Drop = { readonly do: 'nothing' } | { readonly do: 'ask' } | { readonly do: 'put'; readonly start: FreeStart };

/** Goes straight to the only time that fits. A drop on its own week always asks: a shaky hand must move nothing. */
export function decideDrop(starts: readonly FreeStart[], isOwnWeek: boolean): Drop {
  const fitting = starts.filter(({ fits }) => fits);
  if (starts.length === 0) return { do: 'nothing' };
  const [only] = fitting;
  return fitting.length === 1 && only && !isOwnWeek ? { do: 'put', start: only } : { do: 'ask' };
}
