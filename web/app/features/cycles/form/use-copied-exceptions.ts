import { useQuery } from '@tanstack/react-query';
import type { OverrideView } from '../../../../../contract/availability.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { useCoach } from '../../../session/use-coach.ts';

interface Days {
  readonly firstDate: string;
  readonly lastDate: string;
}
type Exception = Omit<OverrideView, 'id' | 'version'>;

const MOST = 750;
const alike = ({ scheduleId, kind, startsOn, endsOn, weekdays, startMinute, endMinute, capacity, note }: Exception) =>
  JSON.stringify([scheduleId, kind, startsOn, endsOn, weekdays, startMinute, endMinute, capacity, note]);

/** What could be copied: how much there was, what of it is missing, and the sessions its blocks would lie on. */
export interface CopiedExceptions {
  readonly found: number;
  readonly create: Exception[];
  readonly hits: readonly string[];
}

/**
 * What was different in the days of the last cycle, as it would lie in the new one: without what is there already, and without what lies after it.
 */
async function findCopied(coachId: string, from: Days, into: Days): Promise<CopiedExceptions> {
  const schedules = await queryClient.fetchQuery(queries.schedules.list.queryOptions({ input: { coachId } }));
  const [there, copies] = await Promise.all([
    queryClient.fetchQuery(
      queries.overrides.list.queryOptions({ input: { coachId, from: into.firstDate, to: into.lastDate }, staleTime: 0 }),
    ),
    Promise.all(
      schedules.map(({ id: scheduleId }) =>
        queryClient.fetchQuery(
          queries.overrides.copied.queryOptions({
            input: { coachId, scheduleId, from: from.firstDate, to: from.lastDate, into: into.firstDate },
            staleTime: 0,
          }),
        ),
      ),
    ),
  ]);
  const known = new Set(there.map(alike));
  // What holds for all hours comes once for each of them.
  const found = new Map(copies.flatMap(({ create }) => create.map((one) => [alike(one), one] as const)));
  const inside = [...found.values()].filter(({ startsOn }) => startsOn <= into.lastDate);
  const create = inside.filter((one) => !known.has(alike(one))).slice(0, MOST);
  const to = into.lastDate < addDays(into.firstDate, 400) ? into.lastDate : addDays(into.firstDate, 400);
  const previews = await Promise.all(
    (create.length > 0 ? schedules : []).map(({ id: scheduleId }) =>
      queryClient.fetchQuery(
        queries.overrides.preview.queryOptions({
          input: { coachId, scheduleId, from: into.firstDate, to, create, remove: [] },
          staleTime: 0,
        }),
      ),
    ),
  );
  const hits = [...new Set(previews.flatMap((preview) => preview.hits.map(({ id }) => id)))];
  return { found: inside.length, create, hits };
}

/** Asked anew when the days of the new cycle change. */
export function useCopiedExceptions(previous: Days | null, into: Days) {
  const { id: coachId } = useCoach();
  const isSpan = into.firstDate !== '' && into.firstDate <= into.lastDate && previous !== null && previous.firstDate < into.firstDate;
  return useQuery({
    queryKey: [...queries.overrides.key(), 'copied into a cycle', previous, into.firstDate, into.lastDate],
    queryFn: (): Promise<CopiedExceptions> | CopiedExceptions =>
      previous ? findCopied(coachId, previous, into) : { found: 0, create: [], hits: [] },
    enabled: isSpan,
  });
}
