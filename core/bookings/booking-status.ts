/** Every state a booking can be in. */
export const BOOKING_STATUSES = [
  'requested',
  'proposed',
  'awaiting_payment',
  'confirmed',
  'declined',
  'cancelled',
  'completed',
  'no_show',
  'expired',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** The one state machine: from each state, where it can go. What is not here can't happen. */
export const TRANSITIONS: Readonly<Record<BookingStatus, readonly BookingStatus[]>> = {
  requested: ['confirmed', 'awaiting_payment', 'declined', 'cancelled', 'expired'],
  proposed: ['confirmed', 'awaiting_payment', 'declined', 'cancelled', 'expired'],
  awaiting_payment: ['confirmed', 'cancelled', 'expired'],
  // Back to proposed only as a client's undo: they take back their yes to a date of a cycle, before its deadline.
  confirmed: ['proposed', 'cancelled', 'completed', 'no_show'],
  // Back to confirmed takes the coach's mark back.
  completed: ['no_show', 'confirmed'],
  no_show: ['completed', 'confirmed'],
  declined: [],
  // Only as the undo of a cancellation: the coach's word, for a session still to come whose time is free. What was only proposed is so again.
  cancelled: ['confirmed', 'proposed'],
  expired: [],
};

/** These take the coach's time: each has its claim, and no other status has one. */
export const BLOCKING_STATUSES = [
  'requested',
  'proposed',
  'awaiting_payment',
  'confirmed',
  'completed',
  'no_show',
] as const satisfies readonly BookingStatus[];

/** What counts as a session of a client: all that takes time, but for what is only asked for. */
export const SESSION_STATUSES = [
  'proposed',
  'awaiting_payment',
  'confirmed',
  'completed',
  'no_show',
] as const satisfies readonly (typeof BLOCKING_STATUSES)[number][];

export const canBecome = (from: BookingStatus, to: BookingStatus): boolean => TRANSITIONS[from].includes(to);
export const takesTime = (status: BookingStatus): boolean => (BLOCKING_STATUSES as readonly BookingStatus[]).includes(status);
