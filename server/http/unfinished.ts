import { api } from './api.ts';
import { problem } from './problem.ts';

const notYet = (): never => {
  throw problem({ code: 'not_found' });
};

/** Lines of the contract whose handlers are being written. To callers they are not there. */
export const unfinished = {
  packages: { cover: api.packages.cover.handler(notYet) },
  coachBookings: { useCredit: api.coachBookings.useCredit.handler(notYet) },
};
