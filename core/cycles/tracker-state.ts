/** How far one client is: nothing sent, asked and silent, answered in part, answered with a yes at least, or with nothing but no. */
export const TRACKER_STATES = ['unsent', 'silent', 'partly', 'confirmed', 'declined'] as const;
export type TrackerState = (typeof TRACKER_STATES)[number];
