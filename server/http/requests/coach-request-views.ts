import type { z } from 'zod';
import type { CoachRequestView } from '../../../contract/requests/request-view.ts';
import { groupedBy } from '../../../core/grouped-by.ts';
import { listConcerns } from '../../actions/requests/list-concerns.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { listAskers } from '../../db/requests/list-askers.ts';
import type { RequestDetails } from '../../db/requests/request-details.ts';
import { explainSentence } from '../explain-sentence.ts';
import type { HttpContext } from '../http-context.ts';
import { countingTime } from '../practice/clients/counting-time.ts';
import { coachRequestView } from './request-view.ts';
import { rhythmsOf } from './rhythms-of.ts';

/** Requests as their coach sees them, with who asks and what speaks against it by now; a page of them costs few statements. */
export async function coachRequestViews(
  { database, action }: HttpContext,
  coach: CoachRow,
  requests: readonly RequestDetails[],
): Promise<readonly z.input<typeof CoachRequestView>[]> {
  const now = action.clock.now();
  const open = requests.filter(({ state }) => state === 'open').flatMap(({ bookings }) => bookings);
  const [clients, concerns, rhythms] = await Promise.all([
    listAskers(database, coach.id, [...new Set(requests.map(({ clientId }) => clientId))], countingTime(coach, now)),
    listConcerns(database, coach, open, now),
    rhythmsOf(database, requests),
  ]);
  const concernsOf = groupedBy(concerns, ({ bookingId }) => bookingId);
  return requests.flatMap((request) => {
    const client = clients.get(request.clientId);
    if (!client) return [];
    const told = request.bookings
      .flatMap(({ id }) => concernsOf.get(id) ?? [])
      .map(({ bookingId, reason }) => ({ bookingId, code: reason.code, sentence: explainSentence(reason, coach.timeZone) }));
    return [coachRequestView(request, { coach, client, rhythm: rhythms.get(request.id), concerns: told })];
  });
}
