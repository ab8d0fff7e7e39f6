import type { Instant } from '../../time/instant.ts';
import { expiryNotice } from './expiry-notice.ts';
import { lowNotices } from './low-notices.ts';
import type { Notice, NoticedPackage } from './noticed-package.ts';

export interface DueNotice extends Notice {
  readonly packageId: string;
  /** Noted without a mail: another one says it. */
  readonly silent: boolean;
}

interface NoticeRules {
  readonly lowAt: number | null;
  readonly timeZone: string;
}

/** All that is to be told now of one client's packages. */
export function noticesDue(packages: readonly NoticedPackage[], { lowAt, timeZone }: NoticeRules, now: Instant): readonly DueNotice[] {
  const ends = packages.flatMap((one): readonly DueNotice[] => {
    const notice = expiryNotice(one, timeZone, now);
    const isTold = notice && one.told.some(({ kind, edition }) => kind === notice.kind && edition === notice.edition);
    return notice && !isTold ? [{ ...notice, packageId: one.id, silent: false }] : [];
  });
  return [...lowNotices(packages, lowAt, now), ...ends];
}
