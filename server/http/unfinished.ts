import { api } from './api.ts';
import { problem } from './problem.ts';

/** Not there yet. */
const unfinished = () => {
  throw problem({ code: 'not_found' });
};

export const waitlist = {
  freedTimes: api.waitlist.freedTimes.handler(unfinished),
  showFreedTime: api.waitlist.showFreedTime.handler(unfinished),
  takeBack: api.waitlist.takeBack.handler(unfinished),
  whoFits: api.waitlist.whoFits.handler(unfinished),
  offer: api.waitlist.offer.handler(unfinished),
  figures: api.waitlist.figures.handler(unfinished),
};
export const ownWaitlist = {
  accept: api.ownWaitlist.accept.handler(unfinished),
  decline: api.ownWaitlist.decline.handler(unfinished),
};
