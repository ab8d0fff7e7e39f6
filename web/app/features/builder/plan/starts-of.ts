import type { PlannedDay } from '../../../../../contract/availability.ts';
import type { DateSpan } from '../date-span.ts';

type Days = ReadonlyMap<string, PlannedDay>;

/** All open starts of the span, as it is and as it would be; null where no service was asked for. */
export function startsOf({ from, to }: DateSpan, before: Days, after: Days): { readonly before: number; readonly after: number } | null {
  let [was, willBe] = [0, 0];
  for (const [date, day] of before) {
    if (date < from || date > to) continue;
    const then = after.get(date) ?? day;
    if (day.openStarts === null || then.openStarts === null) return null;
    was += day.openStarts;
    willBe += then.openStarts;
  }
  return { before: was, after: willBe };
}
