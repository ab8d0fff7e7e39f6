import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';

/** After a package was given or changed, everything that shows packages is loaded again. */
export async function refreshPackages(): Promise<void> {
  const shown = [
    queries.packages.key(),
    queries.packageTemplates.key(),
    queries.clients.key(),
    queries.coachBookings.key(),
    queries.today.key(),
  ];
  await Promise.all(shown.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
