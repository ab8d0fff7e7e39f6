import type { WaitlistEntry } from './waitlist-entry.ts';
import { isSameThing } from './decide-join.ts';

interface Twice {
  /** Stands on. */
  readonly older: WaitlistEntry;
  readonly newer: WaitlistEntry;
}

/** Of two records' places in line, those that wait for the same thing: once they are one person, the older stands on. */
export function sameThings(one: readonly WaitlistEntry[], other: readonly WaitlistEntry[]): readonly Twice[] {
  const isFirst = (entry: WaitlistEntry, before: WaitlistEntry): boolean =>
    entry.signedUpAt < before.signedUpAt || (entry.signedUpAt === before.signedUpAt && entry.id < before.id);
  return one.flatMap((entry) => {
    const twin = other.find((each) => isSameThing(each, entry));
    if (!twin) return [];
    return [isFirst(entry, twin) ? { older: entry, newer: twin } : { older: twin, newer: entry }];
  });
}
