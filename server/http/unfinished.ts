import { api } from './api.ts';
import { problem } from './problem.ts';

const notYet = (): never => {
  throw problem({ code: 'not_found' });
};

/** Lines of the contract whose handlers are being written. To callers they are not there. */
export const unfinished = {
  bookings: {
    nextWeek: api.bookings.nextWeek.handler(notYet),
    bookNextWeek: api.bookings.bookNextWeek.handler(notYet),
  },
  coachBookings: {
    bookSeveral: api.coachBookings.bookSeveral.handler(notYet),
    restore: api.coachBookings.restore.handler(notYet),
    askToMove: api.coachBookings.askToMove.handler(notYet),
    withdrawAsk: api.coachBookings.withdrawAsk.handler(notYet),
    nextWeek: api.coachBookings.nextWeek.handler(notYet),
    history: api.coachBookings.history.handler(notYet),
  },
  clients: {
    previewImport: api.clients.previewImport.handler(notYet),
    import: api.clients.import.handler(notYet),
    export: api.clients.export.handler(notYet),
  },
  today: {
    attention: api.today.attention.handler(notYet),
    search: api.today.search.handler(notYet),
  },
};
