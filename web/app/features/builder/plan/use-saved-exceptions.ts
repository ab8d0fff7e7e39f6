import { useQuery } from '@tanstack/react-query';
import type { OverrideView } from '../../../../../contract/availability.ts';
import { addDays } from '../../../../../core/time/add-days.ts';
import { queries } from '../../../queries.ts';
import { useCoach } from '../../../session/use-coach.ts';
import { todayIn } from '../../../time/today-in.ts';

const NONE: readonly OverrideView[] = [];
/** As many days as may be asked for: every month that can be shown, and a week before it, because neighbours are joined. */
const DAYS = 730;

/** All exceptions that can be painted over. The list is the same object as long as nothing changed. */
export function useSavedExceptions() {
  const coach = useCoach();
  const from = addDays(`${todayIn(coach.timeZone).slice(0, 7)}-01`, -7);
  const query = useQuery(queries.overrides.list.queryOptions({ input: { coachId: coach.id, from, to: addDays(from, DAYS) } }));
  return { query, exceptions: query.data ?? NONE };
}
