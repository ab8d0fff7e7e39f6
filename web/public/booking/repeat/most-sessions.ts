/** Of a series that a client books; weeks between two sessions are no more either. */
export const MOST_SESSIONS = 52;
