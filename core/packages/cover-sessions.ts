import { choosePackage } from './choose-package.ts';
import type { CreditedSession } from './credited-session.ts';
import type { PackageStanding } from './package-standing.ts';

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
  const used = new Map<string, number>();
  return sessions
    .toSorted((one, other) => one.startsAt - other.startsAt)
    .map((session) => {
      const left = packages.map((one) => ({ ...one, balance: one.balance - (used.get(one.id) ?? 0) }));
      const chosen = choosePackage(left, session);
      if (chosen) used.set(chosen.id, (used.get(chosen.id) ?? 0) + session.credits);
      return { session, by: packages.find(({ id }) => id === chosen?.id) ?? null };
    });
}
