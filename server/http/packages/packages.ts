import { takesTime } from '../../../core/bookings/booking-status.ts';
import { couldPay } from '../../../core/packages/could-pay.ts';
import { assignPackage } from '../../actions/packages/assign-package.ts';
import { adjustPackage } from '../../actions/packages/adjust-package.ts';
import { setPackageClosed } from '../../actions/packages/set-package-closed.ts';
import { updatePackage } from '../../actions/packages/update-package.ts';
import { loadBooking } from '../../db/bookings.ts';
import { countPackages, listPackages, listPackagesOfClient } from '../../db/packages/package-details.ts';
import { findService } from '../../db/services.ts';
import { api } from '../api.ts';
import { practice } from '../practice/practice.ts';
import { problem, valueOf } from '../problem.ts';
import { ledgerFile } from './ledger-file.ts';
import { packageHistory } from './package-history.ts';
import { packagesAsOf } from './packages-as-of.ts';
import { packageView } from './package-view.ts';
import { usableFirst } from './usable-first.ts';

export const packages = {
  list: api.packages.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const now = context.action.clock.now();
    const asOf = packagesAsOf(coach, now);
    const [found, counts] = await Promise.all([
      listPackages(context.database, coach.id, input, input, asOf),
      countPackages(context.database, coach.id, input, asOf),
    ]);
    return { packages: found.map((details) => packageView(details, now)), total: counts[input.show], counts };
  }),

  show: api.packages.show.handler(async ({ input, context }) =>
    packageHistory(context, await practice(context, input.coachId), input.packageId),
  ),

  assign: api.packages.assign.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const packageId = valueOf(await assignPackage(context.action, context.actor, input));
    return packageHistory(context, coach, packageId);
  }),

  update: api.packages.update.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    valueOf(await updatePackage(context.action, context.actor, input));
    return packageHistory(context, coach, input.packageId);
  }),

  adjust: api.packages.adjust.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    valueOf(await adjustPackage(context.action, context.actor, input));
    return packageHistory(context, coach, input.packageId);
  }),

  close: api.packages.close.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    valueOf(await setPackageClosed(context.action, context.actor, { ...input, closed: true }));
    return packageHistory(context, coach, input.packageId);
  }),

  reopen: api.packages.reopen.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    valueOf(await setPackageClosed(context.action, context.actor, { ...input, closed: false }));
    return packageHistory(context, coach, input.packageId);
  }),

  export: api.packages.export.handler(async ({ input, context }) => ledgerFile(context, await practice(context, input.coachId), input)),

  forBooking: api.packages.forBooking.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const booking = await loadBooking(context.database, context.actor, input.bookingId);
    const service = booking?.coachId === coach.id ? await findService(context.database, coach.id, booking.serviceId) : undefined;
    if (!booking || !service) throw problem({ code: 'not_found' });
    const now = context.action.clock.now();
    const all = await listPackagesOfClient(context.database, booking, packagesAsOf(coach, now));
    const canChange = takesTime(booking.status) && booking.status !== 'proposed' && !booking.checkIn;
    const session = { ...booking, credits: booking.credits === 0 ? service.credits : booking.credits };
    return usableFirst(all, now).map((details) => {
      const used = details.id === booking.packageId;
      return { ...packageView(details, now), fits: used || (canChange && couldPay(details, session, now)), used };
    });
  }),
};
