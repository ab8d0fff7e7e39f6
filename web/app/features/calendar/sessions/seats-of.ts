import type { Session } from './session.ts';

/** Seats in use and there; nothing where only one client comes at a time. */
export const seatsOf = ({ seats }: Session): { used: number; capacity: number } | undefined =>
  seats && seats.capacity > 1 ? { used: seats.used, capacity: seats.capacity } : undefined;
