import type { PaintWish } from '../../../../../core/availability/builder/paint-wish.ts';
import type { BrushKind } from '../kinds.ts';

/** What lies in the coach's hand. Times are kept as their fields hold them. */
export interface Brush {
  readonly kind: BrushKind;
  readonly whole: boolean;
  readonly start: string;
  readonly end: string;
  readonly capacity: number;
  readonly note: string;
  /** Null: all schedules. */
  readonly scheduleId: string | null;
}

/** What the brush asks for; null while its times make no sense. */
export type BrushWish = Omit<PaintWish, 'dates'>;
