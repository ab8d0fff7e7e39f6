import type { Changed } from './read-change.ts';

/** At most ten a second of one kind for one coach. */
const PAUSE = 100;

/**
 * Passes a change on at once, then is quiet for a moment and passes what came meanwhile on as one: pages load again all there is, so the last
 * word is enough. A rush of two hundred bookings is a few messages.
 */
export function coalesce(
  emit: (changed: Changed) => void,
  pause = PAUSE,
): { readonly tell: (changed: Changed) => void; readonly stop: () => void } {
  const quiet = new Map<string, { timer: NodeJS.Timeout; again: boolean }>();
  const begin = (key: string, changed: Changed): void => {
    emit(changed);
    quiet.set(key, { again: false, timer: setTimeout(() => end(key, changed), pause) });
  };
  const end = (key: string, changed: Changed): void => {
    const again = quiet.get(key)?.again ?? false;
    quiet.delete(key);
    if (again) begin(key, changed);
  };
  return {
    tell: (changed) => {
      const key = `${changed.what} ${changed.coachId}`;
      const waiting = quiet.get(key);
      if (waiting) waiting.again = true;
      else begin(key, changed);
    },
    stop: () => {
      for (const { timer } of quiet.values()) clearTimeout(timer);
      quiet.clear();
    },
  };
}
