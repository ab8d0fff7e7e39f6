/** What a package holds at most, as it is given or topped up. */
export const MOST_CREDITS = 1000;
