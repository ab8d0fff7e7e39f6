import { queryOptions } from '@tanstack/react-query';
import { daysOfMonth } from './days-of-month.ts';
import type { Month } from './month.ts';
import type { SlotSource } from './slot-source.ts';

/** A month of open times. All queries of slots begin with `slots`, so that one word refreshes them. */
export const slotsQuery = (source: SlotSource, month: Month) =>
  queryOptions({
    queryKey: ['slots', ...source.key, source.timeZone, month],
    queryFn: () => source.load(daysOfMonth(month)),
    staleTime: 30_000,
  });
