import type { OverrideView } from '../../../../../contract/availability.ts';
import { OVERRIDE_KINDS } from '../../../../../core/availability/availability-input.ts';
import { daySpanOf, spanHolds } from '../../../../../core/availability/builder/day-span.ts';
import type { Laying } from '../../../../../core/availability/builder/lay-days.ts';
import { dateOfEpochDay } from '../../../../../core/time/date-of-epoch-day.ts';

type Copied = Omit<OverrideView, 'id' | 'version'>;

/** Copied exceptions as they are laid beside what is there already. They have ends: what goes on for ever isn't copied. */
export const layingsOfCopy = (copied: readonly Copied[]): readonly Laying[] =>
  copied.flatMap(({ startsOn, endsOn, weekdays, ...content }) => {
    const span = daySpanOf({ startsOn, endsOn: endsOn ?? startsOn, weekdays });
    const days = Array.from({ length: span.last - span.first + 1 }, (_, index) => span.first + index).filter((day) => spanHolds(span, day));
    return [{ ...content, dates: days.map(dateOfEpochDay), seen: null, keep: OVERRIDE_KINDS, contents: [content] }];
  });
