import { useState } from 'react';
import { keep } from '../../kept/keep.ts';
import { recall } from '../../kept/recall.ts';
import type { WishDraft } from '../wish/wish-draft.ts';

const EMPTY: WishDraft = { weekdays: [], parts: [], ranges: null, earliest: '', latest: '', recurring: null, message: '' };
const nameOf = (coachSlug: string): string => `perennial.wish.${coachSlug}`;

function kept(coachSlug: string): Partial<WishDraft> {
  try {
    return JSON.parse(recall('tab', nameOf(coachSlug)) || '{}') as Partial<WishDraft>;
  } catch {
    return {};
  }
}

/** What is typed of a wish, kept for this tab: a reload or a look at the calendar loses nothing. `forget` once it was sent. */
export function useWish(coachSlug: string) {
  const [wish, setWish] = useState<WishDraft>(() => ({ ...EMPTY, ...kept(coachSlug) }));
  return {
    wish,
    change: (change: Partial<WishDraft>) => {
      const after = { ...wish, ...change };
      keep('tab', nameOf(coachSlug), JSON.stringify(after));
      setWish(after);
    },
    forget: () => keep('tab', nameOf(coachSlug), ''),
  };
}
