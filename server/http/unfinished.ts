import { api } from './api.ts';
import { problem } from './problem.ts';

const notYet = (): never => {
  throw problem({ code: 'not_found' });
};

/** Lines of the contract whose handlers are being written. To callers they are not there. */
export const unfinished = {
  requests: {
    suggest: api.requests.suggest.handler(notYet),
    write: api.requests.write.handler(notYet),
  },
  asked: {
    show: api.asked.show.handler(notYet),
    accept: api.asked.accept.handler(notYet),
    write: api.asked.write.handler(notYet),
    withdraw: api.asked.withdraw.handler(notYet),
  },
  series: {
    list: api.series.list.handler(notYet),
    show: api.series.show.handler(notYet),
    check: api.series.check.handler(notYet),
    book: api.series.book.handler(notYet),
    preview: api.series.preview.handler(notYet),
    edit: api.series.edit.handler(notYet),
  },
  ownSeries: {
    show: api.ownSeries.show.handler(notYet),
    skip: api.ownSeries.skip.handler(notYet),
    stop: api.ownSeries.stop.handler(notYet),
    checkMore: api.ownSeries.checkMore.handler(notYet),
    more: api.ownSeries.more.handler(notYet),
  },
  bookings: {
    terms: api.bookings.terms.handler(notYet),
    bookSeveral: api.bookings.bookSeveral.handler(notYet),
    checkSeries: api.bookings.checkSeries.handler(notYet),
    bookSeries: api.bookings.bookSeries.handler(notYet),
  },
};
