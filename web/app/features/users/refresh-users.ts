import { queries } from '../../queries.ts';
import { queryClient } from '../../query-client.ts';

/** After a change of somebody's account the lists, and who is signed in, are loaded again: it may have been one's own. */
export async function refreshUsers(): Promise<void> {
  await Promise.all(
    [queries.users.key(), queries.invitations.key(), queries.session.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })),
  );
}
