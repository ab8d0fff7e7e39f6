import { api } from './api.ts';
import { problem } from './problem.ts';

/** Not there yet. */
const unfinished = () => {
  throw problem({ code: 'not_found' });
};

export const waitlist = {
  list: api.waitlist.list.handler(unfinished),
  show: api.waitlist.show.handler(unfinished),
  add: api.waitlist.add.handler(unfinished),
  update: api.waitlist.update.handler(unfinished),
  pause: api.waitlist.pause.handler(unfinished),
  resume: api.waitlist.resume.handler(unfinished),
  remove: api.waitlist.remove.handler(unfinished),
  freedTimes: api.waitlist.freedTimes.handler(unfinished),
  showFreedTime: api.waitlist.showFreedTime.handler(unfinished),
  takeBack: api.waitlist.takeBack.handler(unfinished),
  whoFits: api.waitlist.whoFits.handler(unfinished),
  offer: api.waitlist.offer.handler(unfinished),
  figures: api.waitlist.figures.handler(unfinished),
};
export const ownWaitlist = {
  about: api.ownWaitlist.about.handler(unfinished),
  taken: api.ownWaitlist.taken.handler(unfinished),
  join: api.ownWaitlist.join.handler(unfinished),
  list: api.ownWaitlist.list.handler(unfinished),
  show: api.ownWaitlist.show.handler(unfinished),
  update: api.ownWaitlist.update.handler(unfinished),
  leave: api.ownWaitlist.leave.handler(unfinished),
  accept: api.ownWaitlist.accept.handler(unfinished),
  decline: api.ownWaitlist.decline.handler(unfinished),
};
