import { useQuery } from '@tanstack/react-query';
import { queries } from '../../queries.ts';
import type { Names } from './value-formats.ts';

/** How the services and weeks of a practice are called today, for the ids the log keeps. */
export function useNames(coachId: string | undefined): Names {
  const input = { coachId: coachId ?? '' };
  const options = { enabled: coachId !== undefined, staleTime: 60_000 };
  const services = useQuery({ ...queries.services.list.queryOptions({ input }), ...options });
  const schedules = useQuery({ ...queries.schedules.list.queryOptions({ input }), ...options });
  return new Map([...(services.data ?? []), ...(schedules.data ?? [])].map(({ id, name }) => [id, name]));
}
