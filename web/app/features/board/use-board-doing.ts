import { useState } from 'react';
import type { Anchor } from './details/anchor.ts';
import type { FreeStart } from './pick/starts-of-week.ts';

/** What is open beside the board. */
export type Opened =
  | { readonly what: 'chip'; readonly regularId: string; readonly placementId: string; readonly anchor: Anchor | null }
  | { readonly what: 'lane'; readonly regularId: string; readonly anchor: Anchor | null }
  | {
      readonly what: 'week';
      readonly regularId: string;
      /** What is moved; null where one more is added. */
      readonly placementId: string | null;
      readonly week: string;
      readonly starts: readonly FreeStart[];
      readonly anchor: Anchor | null;
    };

/** What the dialog with all free times is about. */
export interface Picking {
  readonly regularId: string;
  readonly placementId: string | null;
  readonly week?: string | undefined;
}

/** One thing is open at a time. */
export function useBoardDoing() {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [picking, setPicking] = useState<Picking | null>(null);
  return {
    opened,
    picking,
    open: (what: Opened) => setOpened(what),
    pick: (what: Picking) => {
      setOpened(null);
      setPicking(what);
    },
    close: () => {
      setOpened(null);
      setPicking(null);
    },
  };
}

export type BoardDoing = ReturnType<typeof useBoardDoing>;
