import { addDays } from '../../time/add-days.ts';
import { addMonths } from '../../time/add-months.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import { DAY, type Instant } from '../../time/instant.ts';
import type { Notice, NoticedPackage } from './noticed-package.ts';

/** What was over longer than that when nobody told of it is no news. */
const NEWS = 30 * DAY;
const WEEK_DAYS = 7;

/**
 * What is to be told of a package's last day now: one calendar month before it, seven days before it, and once its credits are gone. After a standstill only
 * what still says most; nothing whose day had come already when the last day was set, for that was seen.
 */
export function expiryNotice(one: NoticedPackage, timeZone: string, now: Instant): Notice | null {
  const { expiresOn, expiresAt, expiredAt, balance, lost, datedAt } = one;
  if (one.closedAt !== null || expiresOn === null || expiresAt === null) return null;
  if (expiredAt !== null) return lost > 0 && expiresAt > now - NEWS ? { kind: 'expired', edition: expiresOn } : null;
  if (expiresAt <= now || balance === 0) return null;
  const [today, set] = [instantToWall(timeZone, now).date, instantToWall(timeZone, datedAt).date];
  const [month, week] = [addMonths(expiresOn, -1), addDays(expiresOn, -WEEK_DAYS)];
  if (today >= week) return set < week ? { kind: 'week', edition: expiresOn } : null;
  return today >= month && set < month ? { kind: 'month', edition: expiresOn } : null;
}
