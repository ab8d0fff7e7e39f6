/** What became of a request. Only an open one can still be answered, and its bookings alone are `requested`. */
export const REQUEST_STATES = ['open', 'approved', 'declined', 'withdrawn', 'expired'] as const;
export type RequestState = (typeof REQUEST_STATES)[number];
