export type What = 'slots' | 'bookings';

export interface Changed {
  readonly coachId: string;
  readonly what: What;
}

/** What the database says at commit; anything else on the channel is nobody's. */
export function readChange(payload: string): Changed | null {
  try {
    const { coachId, what } = JSON.parse(payload) as Partial<Changed>;
    return typeof coachId === 'string' && (what === 'slots' || what === 'bookings') ? { coachId, what } : null;
  } catch {
    return null;
  }
}
