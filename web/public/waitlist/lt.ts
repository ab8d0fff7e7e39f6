import { words } from '../words.ts';
import { ownWaitlistWords } from './own-waitlist-words.ts';

words.addResourceBundle('en', 'ownWaitlist', ownWaitlistWords.ownWaitlist);

/** A sentence of the waitlist by its key: `lt('ownWaitlist:join.title')`. */
export const lt = words.getFixedT('en', ['ownWaitlist']);
