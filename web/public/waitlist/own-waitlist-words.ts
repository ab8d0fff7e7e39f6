import ownWaitlist from '../../../locales/en/own-waitlist.json' with { type: 'json' };

/** The words of the waitlist, for whoever joins it or stands in line. */
export const ownWaitlistWords = { ownWaitlist };
