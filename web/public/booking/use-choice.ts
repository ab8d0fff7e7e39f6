import { useSearchParams } from 'wouter';

/** What can be asked beside the time that was chosen first. */
const ASIDES = ['more', 'backup', 'repeat'] as const;
export type Aside = (typeof ASIDES)[number];

const isInstant = (text: string | null): text is string => text !== null && Number.isFinite(Date.parse(text));

/**
 * What has been picked so far. It lives in the address, so that the back button goes one question back and a reload loses nothing.
 * `day` alone: asked for its times. `day` and `at`: a time is chosen; `more` are those booked with it, `backup` stands in for it, `ask` is what is
 * being chosen beside it.
 */
export function useChoice() {
  const [params, setParams] = useSearchParams();
  const day = params.get('day');
  const at = params.get('at');
  const backup = params.get('backup');
  const length = Number(params.get('length')) || null;
  const set = (changes: Readonly<Record<string, string | null>>, replace = false) => {
    setParams(
      (before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes)) {
          if (value === null || value === '') after.delete(name);
          else after.set(name, value);
        }
        return after;
      },
      { replace },
    );
  };
  const more = (params.get('more') ?? '').split(',').filter((text) => isInstant(text) && text !== at);
  return {
    day: day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null,
    at: isInstant(at) ? at : null,
    more: [...new Set(more)],
    backup: isInstant(backup) && backup !== at ? backup : null,
    aside: ASIDES.find((aside) => aside === params.get('ask')) ?? null,
    length,
    set,
  };
}

export type Choice = ReturnType<typeof useChoice>;
