import type { z } from 'zod';
import type { CoachRequestView } from '../../../contract/requests/request-view.ts';
import { approveRequest } from '../../actions/requests/approve-request.ts';
import { declineRequest } from '../../actions/requests/decline-request.ts';
import { suggestTimes } from '../../actions/requests/suggest-times.ts';
import { writeMessage } from '../../actions/requests/write-message.ts';
import type { CoachRow } from '../../db/coaches.ts';
import { countRequests, listRequests, loadRequestDetails, type RequestDetails } from '../../db/requests/request-details.ts';
import { answered } from '../answered.ts';
import { api } from '../api.ts';
import type { HttpContext } from '../http-context.ts';
import { practice } from '../practice/practice.ts';
import { problem, valueOf } from '../problem.ts';
import { coachRequestViews } from './coach-request-views.ts';

interface One {
  readonly coachId: string;
  readonly requestId: string;
}

async function details(context: HttpContext, { coachId, requestId }: One): Promise<{ coach: CoachRow; request: RequestDetails }> {
  const coach = await practice(context, coachId);
  const request = await loadRequestDetails(context.database, context.actor, requestId);
  if (request?.coachId !== coach.id) throw problem({ code: 'not_found' });
  return { coach, request };
}

async function show(context: HttpContext, one: One): Promise<z.input<typeof CoachRequestView>> {
  const { coach, request } = await details(context, one);
  const [view] = await coachRequestViews(context, coach, [request]);
  if (!view) throw problem({ code: 'not_found' });
  return view;
}

/** What lies in the way of a yes is looked for under the length of its sessions. */
function askedOf({ bookings }: RequestDetails) {
  const [first] = bookings;
  if (!first) throw problem({ code: 'not_found' });
  const { serviceId, startsAt, durationMinutes, id } = first;
  return { service: { id: serviceId }, startsAt, durationMinutes, movingBookingId: id, by: 'coach' as const };
}

export const requests = {
  list: api.requests.list.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    const { show: which, clientId, offset, limit } = input;
    const found = await listRequests(context.database, coach.id, { show: which, clientId, offset, limit });
    return { requests: [...(await coachRequestViews(context, coach, found.requests))], total: found.total };
  }),

  count: api.requests.count.handler(async ({ input, context }) => {
    const coach = await practice(context, input.coachId);
    return countRequests(context.database, coach.id, context.action.clock.now());
  }),

  show: api.requests.show.handler(({ input, context }) => show(context, input)),

  approve: api.requests.approve.handler(async ({ input, context }) => {
    const { coach, request } = await details(context, input);
    const result = await approveRequest(context.action, context.actor, { ...input, version: input.version });
    await answered(context, coach, askedOf(request), result);
    return show(context, input);
  }),

  suggest: api.requests.suggest.handler(async ({ input, context }) => {
    const { coach, request } = await details(context, input);
    const starts = input.starts.map((start) => Date.parse(start));
    const result = await suggestTimes(context.action, context.actor, { ...input, starts, version: input.version, hold: input.hold });
    await answered(context, coach, askedOf(request), result);
    return show(context, input);
  }),

  write: api.requests.write.handler(async ({ input, context }) => {
    valueOf(await writeMessage(context.action, context.actor, input));
    return show(context, input);
  }),

  decline: api.requests.decline.handler(async ({ input, context }) => {
    valueOf(await declineRequest(context.action, context.actor, { ...input, version: input.version }));
    return show(context, input);
  }),
};
