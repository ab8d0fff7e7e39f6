import type { CoachRequestView } from '../../../contract/requests/request-view.ts';
import { queries } from '../queries.ts';
import { queryClient } from '../query-client.ts';

/** What the server answered with is shown at once, before the lists are loaded again. */
export function keepRequest(coachId: string, request: CoachRequestView): void {
  queryClient.setQueryData(queries.requests.show.queryKey({ input: { coachId, requestId: request.id } }), request);
}
