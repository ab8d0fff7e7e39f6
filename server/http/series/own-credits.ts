import type { z } from 'zod';
import type { OwnSeriesView } from '../../../contract/series/series.ts';
import type { Booking } from '../../../core/bookings/booking.ts';
import { isLateCancel } from '../../../core/bookings/changes/is-late-cancel.ts';
import { creditOutcome } from '../../../core/packages/uses/credit-outcome.ts';
import { reopenedUntil } from '../../../core/packages/uses/reopened-until.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../../db/database.ts';
import { listPackageTerms } from '../../db/packages/list-package-terms.ts';

interface Around {
  /** Bookings whose client was asked to choose another time. */
  readonly asks: ReadonlySet<string>;
  /** The coach's. */
  readonly timeZone: string;
  readonly now: Instant;
}

/** By date to come of a series that uses credits: what would become of them if its client left it out now. */
export async function ownCredits(
  db: Database,
  bookings: readonly Booking[],
  { asks, timeZone, now }: Around,
): Promise<z.input<typeof OwnSeriesView>['credits']> {
  const packages = await listPackageTerms(
    db,
    bookings.map(({ packageId }) => packageId),
  );
  return bookings.flatMap((booking) => {
    const { id, packageId, credits, seriesDate, startsAt } = booking;
    const terms = packageId === null ? undefined : packages.get(packageId);
    const late = isLateCancel(booking, { asked: asks.has(id), now });
    const outcome = creditOutcome(booking, { late, terms, now });
    if (!terms || outcome === null || seriesDate === null || startsAt <= now) return [];
    const reopened = outcome === 'returned_for_days' ? reopenedUntil(terms, timeZone, now) : null;
    return [{ id: seriesDate, credits, packageName: terms.name, ifLeftOut: outcome, until: reopened?.expiresOn ?? null }];
  });
}
