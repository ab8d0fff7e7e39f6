import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { ClientView } from '../../../../../contract/clients.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import type { ClientFilter } from './client-filter.ts';

const PAGE = 100;

const usePageOptions = (filter: ClientFilter) => {
  const { id: coachId } = useCoach();
  return (page: number) => queries.clients.list.queryOptions({ input: { coachId, ...filter, offset: page * PAGE, limit: PAGE } });
};

/** The first page of what the filter finds, and how many there are in all. */
export function useFirstClients(filter: ClientFilter) {
  const options = usePageOptions(filter);
  return useQuery({ ...options(0), placeholderData: keepPreviousData });
}

/**
 * The clients at the given places of the list. Pages are loaded one by one as they come into sight, wherever that is: whoever pulls the scroll bar
 * to the end does not wait for what lies between, and a change loads only what is looked at again.
 */
export function useClientPages(filter: ClientFilter, places: readonly number[]): (place: number) => ClientView | undefined {
  const options = usePageOptions(filter);
  const pages = [...new Set(places.map((place) => Math.floor(place / PAGE)))];
  const loaded = useQueries({ queries: pages.map((page) => options(page)) });
  return (place) => loaded[pages.indexOf(Math.floor(place / PAGE))]?.data?.clients[place % PAGE];
}
