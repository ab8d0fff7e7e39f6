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

/** What was decided about single dates while they are looked at, one decision a date. */
export function useChoices(): Choices {
  const [made, setMade] = useState<readonly Choice[]>([]);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const others = (ids: readonly string[]) => made.filter(({ id }) => !ids.includes(id));
  const set = (ids: readonly string[], choices: readonly Choice[]) => {
    setMade([...others(ids), ...choices].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    setGone(new Set([...gone].filter((id) => !ids.includes(id))));
  };
  return {
    all: made,
    of: (id) => made.find((choice) => choice.id === id),
    gone,
    choose: (choice) => set([choice.id], [choice]),
    drop: (id) => set([id], []),
    skipAll: (ids) =>
      set(
        ids,
        ids.map((id) => ({ kind: 'skip', id })),
      ),
    mark: (ids) => setGone(new Set(ids)),
  };
}
