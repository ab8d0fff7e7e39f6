import type { PlannedDay } from '../../../../../contract/availability.ts';
import type { PlannedException } from '../../../../../core/availability/builder/exception.ts';

/** All that the cell of a day shows. */
export interface DayFacts {
  readonly date: string;
  readonly isPast: boolean;
  readonly isToday: boolean;
  /** As they will be, of the schedule shown. */
  readonly exceptions: readonly PlannedException[];
  readonly isChanged: boolean;
  /** As saved; missing while it is on its way. */
  readonly before: PlannedDay | undefined;
  /** As it would be. The same as before on days that don't change. */
  readonly after: PlannedDay | undefined;
  /** Whether `after` follows from what is painted now. */
  readonly isFresh: boolean;
}
