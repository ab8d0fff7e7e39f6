const WHAT = ['slots', 'bookings', 'clients', 'cycles', 'requests', 'packages', 'forms', 'waitlist'] as const;
export type What = (typeof WHAT)[number];

export interface Changed {
  readonly coachId: string;
  readonly what: What;
}

/** What the database says at commit; anything else on the channel is nobody's. */
export function readChange(payload: string): Changed | null {
  try {
    const { coachId, what } = JSON.parse(payload) as Partial<Changed>;
    const known = WHAT.find((one) => one === what);
    return typeof coachId === 'string' && known ? { coachId, what: known } : null;
  } catch {
    return null;
  }
}
