import type { PaintWish } from '../../../../core/availability/builder/paint-wish.ts';

/** What a brush can lay over days; `open` takes exceptions away. */
export const BRUSH_KINDS = [
  'blocked',
  'teaching',
  'travel',
  'personal',
  'extra',
  'capacity',
  'open',
] as const satisfies PaintWish['kind'][];
export type BrushKind = (typeof BRUSH_KINDS)[number];
