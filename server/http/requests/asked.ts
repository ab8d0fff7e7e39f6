import type { z } from 'zod';
import type { AskedView } from '../../../contract/requests/request-view.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { acceptSuggestion } from '../../actions/requests/accept-suggestion.ts';
import { listGone } from '../../actions/requests/list-gone.ts';
import { withdrawRequest } from '../../actions/requests/withdraw-request.ts';
import { writeMessage } from '../../actions/requests/write-message.ts';
import { loadBookingDetails } from '../../db/booking-details.ts';
import { loadCoachBySlug } from '../../db/coaches.ts';
import { loadRequestDetails } from '../../db/requests/request-details.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { knownTimeZone } from '../known-time-zone.ts';
import { linkActor } from '../link-actor.ts';
import { problem, valueOf } from '../problem.ts';
import { requestView } from './request-view.ts';
import { rhythmsOf } from './rhythms-of.ts';

type LinkActor = Extract<Actor, { kind: 'link' }>;

async function show({ database, action }: HttpContext, actor: LinkActor, timeZone: string | undefined): Promise<z.input<typeof AskedView>> {
  const booking = await loadBookingDetails(database, actor, actor.bookingId);
  if (!booking || booking.requestId === null) throw problem({ code: 'not_found' });
  const [request, coach] = await Promise.all([
    loadRequestDetails(database, actor, booking.requestId),
    loadCoachBySlug(database, booking.coachSlug),
  ]);
  if (!request || !coach) throw problem({ code: 'not_found' });
  const [gone, rhythms] = await Promise.all([listGone(database, coach, request, action.clock.now()), rhythmsOf(database, [request])]);
  return { ...requestView(request, rhythms.get(request.id), timeZone), gone: [...gone] };
}

interface Asked {
  readonly token: string;
  readonly timeZone?: string | undefined;
}

/** Who asks and on which clock they read; then the request as it stands. */
async function answer(context: HttpContext, { token, timeZone }: Asked, act: (actor: LinkActor) => Promise<unknown>) {
  const zone = timeZone && knownTimeZone(timeZone);
  const actor = await linkActor(context, token);
  await act(actor);
  return show(context, actor, zone || undefined);
}

/** What was asked for, for its client by the link of one of its bookings. */
export const asked = {
  show: api.asked.show.handler(({ input, context }) => answer(context, input, () => Promise.resolve())),

  accept: api.asked.accept.handler(({ input, context }) =>
    answer(context, input, async (actor) =>
      valueOf(await acceptSuggestion(context.action, actor, { ...actor, suggestionId: input.suggestionId })),
    ),
  ),

  write: api.asked.write.handler(({ input, context }) =>
    answer(context, input, async (actor) => valueOf(await writeMessage(context.action, actor, { ...actor, text: input.text }))),
  ),

  withdraw: api.asked.withdraw.handler(({ input, context }) =>
    answer(context, input, async (actor) => valueOf(await withdrawRequest(context.action, actor, { ...actor, reason: input.reason }))),
  ),
};
