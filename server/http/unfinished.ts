import { api } from './api.ts';
import { problem } from './problem.ts';

const notYet = (): never => {
  throw problem({ code: 'not_found' });
};

/** Lines of the contract whose handlers are being written. To callers they are not there. */
export const unfinished = {
  packageTemplates: {
    list: api.packageTemplates.list.handler(notYet),
    create: api.packageTemplates.create.handler(notYet),
    update: api.packageTemplates.update.handler(notYet),
    remove: api.packageTemplates.remove.handler(notYet),
  },
  packages: {
    list: api.packages.list.handler(notYet),
    show: api.packages.show.handler(notYet),
    assign: api.packages.assign.handler(notYet),
    update: api.packages.update.handler(notYet),
    adjust: api.packages.adjust.handler(notYet),
    close: api.packages.close.handler(notYet),
    reopen: api.packages.reopen.handler(notYet),
    export: api.packages.export.handler(notYet),
    forBooking: api.packages.forBooking.handler(notYet),
    cover: api.packages.cover.handler(notYet),
  },
  ownPackages: { show: api.ownPackages.show.handler(notYet), history: api.ownPackages.history.handler(notYet) },
  coachBookings: { useCredit: api.coachBookings.useCredit.handler(notYet) },
};
