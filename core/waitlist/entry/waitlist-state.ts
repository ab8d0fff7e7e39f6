/** Where an entry stands. `paused` is the coach's word; `offered` has an offer to answer; the last three are the end. */
export const WAITLIST_STATES = ['waiting', 'paused', 'offered', 'booked', 'left', 'expired'] as const;
export type WaitlistState = (typeof WAITLIST_STATES)[number];

/** From each state, where it can go. Whoever comes back after the end makes a new entry, at the end of the line. */
export const WAITLIST_TRANSITIONS: Readonly<Record<WaitlistState, readonly WaitlistState[]>> = {
  waiting: ['paused', 'offered', 'booked', 'left', 'expired'],
  paused: ['waiting', 'booked', 'left', 'expired'],
  offered: ['waiting', 'paused', 'booked', 'left', 'expired'],
  booked: [],
  left: [],
  expired: [],
};

export const canWaitlistBecome = (from: WaitlistState, to: WaitlistState): boolean => WAITLIST_TRANSITIONS[from].includes(to);

/** Where somebody still stands in line, be they paused. */
export const IN_LINE: readonly WaitlistState[] = ['waiting', 'paused', 'offered'];

/** Whether the entry still stands in line, be it paused. */
export const isInLine = (state: WaitlistState): boolean => IN_LINE.includes(state);
