/**
 * Why a client's wish is asked of the coach and not booked at once: by the rules nobody like this client books at once; it starts too soon for that; the
 * coach's sessions of that day or week are at their limit.
 */
export const REQUEST_REASONS = ['not_instant', 'starts_soon', 'over_limit'] as const;
export type RequestReason = (typeof REQUEST_REASONS)[number];
