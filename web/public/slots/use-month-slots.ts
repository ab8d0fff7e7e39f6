import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addMonths } from './add-months.ts';
import type { Month } from './month.ts';
import { monthOf } from './month-of.ts';
import type { SlotSource } from './slot-source.ts';
import { slotsQuery } from './slots-query.ts';

/** A month of open times; its neighbours are fetched beforehand, so that turning the page costs nothing. */
export function useMonthSlots(source: SlotSource, month: Month) {
  const client = useQueryClient();
  const query = useQuery(slotsQuery(source, month));
  const { data } = query;
  useEffect(() => {
    if (!data) return;
    for (const neighbour of [addMonths(month, 1), addMonths(month, -1)]) {
      if (neighbour >= monthOf(data.firstDate) && neighbour <= monthOf(data.lastDate))
        void client.prefetchQuery(slotsQuery(source, neighbour));
    }
  }, [client, source, month, data]);
  return query;
}
