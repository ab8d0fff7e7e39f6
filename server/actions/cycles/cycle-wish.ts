import { wholeSettings } from '../../../core/cycles/placement/whole-settings.ts';
import type { CycleContent } from '../../../core/cycles/season/cycle-content.ts';
import type { LocalDate, WallMinute } from '../../../core/time/instant.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';

interface Wall {
  readonly date: LocalDate;
  readonly minute: WallMinute;
}

/** A cycle as the coach writes it: deadlines on their own wall clock. */
export interface CycleWish extends Omit<CycleContent, 'confirmBy' | 'opensAt'> {
  readonly confirmBy: Wall | null;
  readonly opensAt: Wall | null;
}

/** The same with instants. */
export function contentOf(timeZone: string, { confirmBy, opensAt, settings, ...wish }: CycleWish): CycleContent {
  const instant = (wall: Wall | null) => wall && wallToInstant(timeZone, wall.date, wall.minute);
  return { ...wish, settings: wholeSettings(settings), confirmBy: instant(confirmBy), opensAt: instant(opensAt) };
}
