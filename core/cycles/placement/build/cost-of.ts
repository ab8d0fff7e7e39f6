import type { WallMinute } from '../../../time/instant.ts';
import type { PlacementSettings } from '../placement-settings.ts';
import { COST_PARTS } from '../problem.ts';

/** What a visit costs that lies so many days off its due day and minutes off its preferred time, in sixtieths. */
export const costOf = ({ perDay, perHour }: PlacementSettings, daysOff: number, minutesOff: WallMinute): number =>
  perDay * COST_PARTS * Math.abs(daysOff) + perHour * Math.abs(minutesOff);
