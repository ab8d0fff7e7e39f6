import { useSearchParams } from 'wouter';

/**
 * What has been picked so far. It lives in the address, so that the back button goes one question back and a reload loses nothing.
 * `day` alone: asked for its times. `day` and `at`: a time is chosen.
 */
export function useChoice() {
  const [params, setParams] = useSearchParams();
  const day = params.get('day');
  const at = params.get('at');
  const length = Number(params.get('length')) || null;
  const set = (changes: Readonly<Record<string, string | null>>, replace = false) => {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null) after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace },
    );
  };
  return {
    day: day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
    at: at !== null && Number.isFinite(Date.parse(at)) ? at : null,
    length,
    set,
  };
}
