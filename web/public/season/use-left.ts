import { useEffect, useState } from 'react';

const secondsFrom = (ms: number): number => Math.max(0, Math.ceil(ms / 1000));

/**
 * The seconds until `at`, never below zero. Counted by the server's clock, which said `now`, and from then on by one that nobody can set: a
 * viewer's clock that is wrong, or put right meanwhile, changes nothing.
 */
export function useLeft(at: string, now: string): number {
  const asked = Date.parse(at) - Date.parse(now);
  const [left, setLeft] = useState(() => secondsFrom(asked));
  useEffect(() => {
    const begun = performance.now();
    // More often than it changes, so that no second is shown twice as long as the next.
    const timer = setInterval(() => setLeft(secondsFrom(asked - (performance.now() - begun))), 250);
    return () => clearInterval(timer);
  }, [asked]);
  return left;
}
