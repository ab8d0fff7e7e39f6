/** Under which this browser keeps how high a client's credits with a coach stood. */
export const roomName = (coachSlug: string): string => `perennial.credits-room ${coachSlug}`;
