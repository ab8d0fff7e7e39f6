import type { Instant } from '../../time/instant.ts';
import { packageStateOf } from '../package-state-of.ts';
import type { Notice, NoticedPackage } from './noticed-package.ts';
import { overlaps } from './overlaps.ts';

interface LowNotice extends Notice {
  readonly packageId: string;
  /** Said with that of another package, whose sessions could be paid with this one too. */
  readonly silent: boolean;
}

/**
 * Which of one client's packages have become low by being used: with so many credits left or fewer, together with the others that pay for the same sessions.
 * Of several that ran out side by side the one that was used last speaks for all. Again only after credits were added.
 */
export function lowNotices(packages: readonly NoticedPackage[], lowAt: number | null, now: Instant): readonly LowNotice[] {
  if (lowAt === null) return [];
  const open = packages.filter((one) => ['open', 'used_up'].includes(packageStateOf(one, now)));
  const isLow = (one: NoticedPackage): boolean =>
    open.filter((other) => overlaps(one, other)).reduce((sum, { balance }) => sum + balance, 0) <= lowAt;
  const editionOf = ({ additions }: NoticedPackage): string => `${additions}`;
  const isTold = (one: NoticedPackage): boolean => one.told.some(({ kind, edition }) => kind === 'low' && edition === editionOf(one));
  const due = open
    .flatMap((one) => (one.usedAt === null ? [] : [{ one, usedAt: one.usedAt }]))
    .filter(({ one }) => !isTold(one) && isLow(one))
    .toSorted((a, b) => b.usedAt - a.usedAt)
    .map(({ one }) => one);
  return due.map((one, index) => ({
    packageId: one.id,
    kind: 'low',
    edition: editionOf(one),
    silent: due.slice(0, index).some((before) => overlaps(before, one)),
  }));
}
