import type { Booking } from '../../../core/bookings/booking.ts';
import type { RestoreWish } from '../../../core/bookings/changes/decide-restore.ts';
import { usablePackages } from '../../../core/packages/uses/usable-packages.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { listReturnedCredits } from '../../db/packages/list-returned-credits.ts';
import { listPackageStandings } from '../../db/packages/packages.ts';
import type { Tx } from '../../db/transaction.ts';

/** The credits that a cancelled booking gave back, and what there is to take them from again. */
export async function loadReturned(
  tx: Tx,
  booking: Pick<Booking, 'id' | 'coachId' | 'clientId'>,
  now: Instant,
): Promise<Pick<RestoreWish, 'returned' | 'packages'>> {
  const returned = (await listReturnedCredits(tx, [booking.id])).get(booking.id);
  if (!returned) return {};
  return { returned, packages: usablePackages(await listPackageStandings(tx, booking), now) };
}
