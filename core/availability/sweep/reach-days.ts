/** How far on either side of a span its limits and claims must be read, in days: limits count whole ISO weeks, and sessions reach over midnight. */
export const REACH_DAYS = 8;
