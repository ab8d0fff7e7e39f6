/** What a client can say about a whole cycle: not this one, or not until I am back. */
export const PLACEMENT_WISHES = ['skip', 'pause'] as const;
export type PlacementWish = (typeof PLACEMENT_WISHES)[number];
