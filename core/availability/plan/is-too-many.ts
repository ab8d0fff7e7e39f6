/** Every look at open times reads all that lie ahead. A year painted day by day has some hundreds. */
const MOST_AHEAD = 5000;

/** Whether a coach would have more exceptions still to come than are read in no time. Who has fewer afterwards is never in the way of that. */
export const isTooMany = (ahead: number, { created, removed }: { readonly created: number; readonly removed: number }): boolean =>
  created > removed && ahead - removed + created > MOST_AHEAD;
