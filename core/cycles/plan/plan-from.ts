import { addDays } from '../../time/add-days.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import type { Instant, LocalDate } from '../../time/instant.ts';

/** The first day a search plans: of a cycle under way tomorrow, for today is nobody's to be surprised with. */
export function planFrom(cycle: { readonly firstDate: LocalDate }, zone: string, now: Instant): LocalDate {
  const tomorrow = addDays(instantToWall(zone, now).date, 1);
  return tomorrow > cycle.firstDate ? tomorrow : cycle.firstDate;
}
