import { queries } from '../../../queries.ts';
import { queryClient } from '../../../query-client.ts';
import { refreshBookings } from '../../../session/refresh-bookings.ts';

/** After days changed, all that follows from them is loaded again; not the preview, whose change has become what is saved. */
export async function refreshPlan(): Promise<void> {
  const { list, plan, copied } = queries.overrides;
  const shown = [list.key(), plan.key(), copied.key()];
  await Promise.all([...shown.map((queryKey) => queryClient.invalidateQueries({ queryKey })), refreshBookings()]);
}
