/** Whether a regular is placed: only who is active. `paused` sits a cycle out, `waitlist` waits for a place on the roster, `inactive` has left. */
export const REGULAR_STATUSES = ['active', 'paused', 'waitlist', 'inactive'] as const;
export type RegularStatus = (typeof REGULAR_STATUSES)[number];
