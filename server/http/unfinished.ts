import { api } from './api.ts';
import { problem } from './problem.ts';

const notYet = (): never => {
  throw problem({ code: 'not_found' });
};

/** Lines of the contract whose handlers are being written. To callers they are not there. */
export const unfinished = {
  ownSeries: {
    show: api.ownSeries.show.handler(notYet),
    skip: api.ownSeries.skip.handler(notYet),
    stop: api.ownSeries.stop.handler(notYet),
    checkMore: api.ownSeries.checkMore.handler(notYet),
    more: api.ownSeries.more.handler(notYet),
  },
  bookings: {
    checkSeries: api.bookings.checkSeries.handler(notYet),
    bookSeries: api.bookings.bookSeries.handler(notYet),
  },
};
