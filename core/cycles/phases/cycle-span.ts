import { addDays } from '../../time/add-days.ts';
import type { LocalDate } from '../../time/instant.ts';
import type { Span } from '../../time/span.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';

/** From the midnight that begins its first day to the midnight that ends its last one, of the coach's zone. */
export const cycleSpan = (
  zone: string,
  { firstDate, lastDate }: { readonly firstDate: LocalDate; readonly lastDate: LocalDate },
): Span => ({
  from: wallToInstant(zone, firstDate, 0),
  until: wallToInstant(zone, addDays(lastDate, 1), 0),
});
