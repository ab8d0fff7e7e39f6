import { useState } from 'react';
import type { Choice } from './choice.ts';

export interface Choices {
  readonly all: readonly Choice[];
  readonly of: (id: string) => Choice | undefined;
  /** Dates that were refused when they were to be booked, until something else is decided about them. */
  readonly gone: ReadonlySet<string>;
  readonly choose: (choice: Choice) => void;
  readonly drop: (id: string) => void;
  readonly skipAll: (ids: readonly string[]) => void;
  readonly mark: (ids: readonly string[]) => void;
}

interface Made {
  readonly about: string;
  readonly choices: readonly Choice[];
  readonly gone: ReadonlySet<string>;
}

/**
 * What was decided about single dates while they are looked at, one decision a date. It holds for what it was about: another rhythm has other dates.
 */
export function useChoices(about = ''): Choices {
  const nothing: Made = { about, choices: [], gone: new Set() };
  const [made, setMade] = useState<Made>(nothing);
  const { choices, gone } = made.about === about ? made : nothing;
  const set = (ids: readonly string[], decided: readonly Choice[]) => {
    const others = choices.filter(({ id }) => !ids.includes(id));
    setMade({
      about,
      choices: [...others, ...decided].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      gone: new Set([...gone].filter((id) => !ids.includes(id))),
    });
  };
  return {
    all: choices,
    of: (id) => choices.find((choice) => choice.id === id),
    gone,
    choose: (choice) => set([choice.id], [choice]),
    drop: (id) => set([id], []),
    skipAll: (ids) =>
      set(
        ids,
        ids.map((id) => ({ kind: 'skip', id })),
      ),
    mark: (ids) => setMade({ about, choices, gone: new Set(ids) }),
  };
}
