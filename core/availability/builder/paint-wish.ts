import type { LocalDate } from '../../time/instant.ts';
import type { OverrideKind } from '../availability-input.ts';
import type { DayException } from './exception.ts';

/** What days shall have: one exception, or, `open`, none, so that only the week counts. Capacity is given exactly where the kind takes one. */
export interface PaintWish extends Omit<DayException, 'kind'> {
  readonly dates: readonly LocalDate[];
  readonly kind: OverrideKind | 'open';
  /** The schedule that is looked at; what others have of their own stays. Null: all are. */
  readonly seen: string | null;
}
