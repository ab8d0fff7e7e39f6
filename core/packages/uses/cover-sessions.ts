import { choosePackage } from '../choose-package.ts';
import type { CreditedSession } from '../credited-session.ts';
import type { PackageStanding } from '../package-standing.ts';
import { withCreditsOf } from './with-credits-of.ts';

interface Covered<S> {
  readonly session: S;
  /** What pays for it; null where nothing does. */
  readonly by: PackageStanding | null;
}

/** Which packages pay for sessions that are wanted in one step, earliest first: as many as there are credits for, the rest go without. Gives them by start. */
export function coverSessions<S extends CreditedSession>(
  packages: readonly PackageStanding[],
  sessions: readonly S[],
): readonly Covered<S>[] {
  let left = packages;
  return sessions
    .toSorted((one, other) => one.startsAt - other.startsAt)
    .map((session) => {
      const by = choosePackage(left, session) ?? null;
      if (by) left = withCreditsOf(left, [{ packageId: by.id, credits: session.credits }], -1);
      return { session, by };
    });
}
