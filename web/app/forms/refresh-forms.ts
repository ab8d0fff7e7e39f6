import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';

/** After a form changed, forms and the services that ask them are loaded again. */
export async function refreshForms(): Promise<void> {
  await Promise.all([queries.forms.key(), queries.services.key()].map((queryKey) => queryClient.invalidateQueries({ queryKey })));
}
