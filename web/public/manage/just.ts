/** What the visitor did a moment ago. It travels in the history entry, not in the address: a link that is passed on knows nothing of it. */
export type Just = 'booked' | 'asked' | 'moved' | 'cancelled' | 'kept' | 'agreed' | 'withdrawn';
