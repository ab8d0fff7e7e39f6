import type { PlannedException } from './exception.ts';
import { isPainted } from './is-painted.ts';
import type { PaintWish } from './paint-wish.ts';

/** What a touch of the brush means: the wish, or, where the first of its days has that already, taking it away again from all of them. */
export function toggledWish(overrides: readonly PlannedException[], wish: PaintWish): PaintWish {
  const [first] = wish.dates;
  if (first === undefined || !isPainted(overrides, first, wish)) return wish;
  return { ...wish, kind: 'open', capacity: null, note: '' };
}
