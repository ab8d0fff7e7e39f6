import { oc } from '@orpc/contract';
import { z } from 'zod';
import { Id, InstantText, optionalLine, prose, queryInt, TimeZone, Version } from '../fields.ts';
import { LinkToken } from '../link-token.ts';
import { AskedView, CoachRequestView } from './request-view.ts';

const tags = ['Requests'];
const coachId = { coachId: Id };
const one = { ...coachId, requestId: Id };
/** As it was looked at; refused with `changed_meanwhile` where it was changed since. */
const seen = { version: Version.optional() };
const Text = prose(2000).pipe(z.string().min(1));

/** For the coach: what waits for a decision, and what became of it. */
export const requests = {
  /** `open`: by deadline; `closed`: newest decision first. */
  list: oc
    .route({ method: 'GET', path: '/coach/{coachId}/requests', tags })
    .input(
      z.object({
        ...coachId,
        show: z.enum(['open', 'closed']).default('open'),
        clientId: Id.optional(),
        offset: queryInt(0, 1_000_000).default(0),
        limit: queryInt(1, 100).default(50),
      }),
    )
    .output(z.object({ requests: z.array(CoachRequestView), total: z.int() })),
  /** How many wait for the coach, for the badge; and how many for their clients. */
  count: oc
    .route({ method: 'GET', path: '/coach/{coachId}/request-count', tags })
    .input(z.object(coachId))
    .output(z.object({ coach: z.int(), client: z.int() })),
  show: oc.route({ method: 'GET', path: '/coach/{coachId}/requests/{requestId}', tags }).input(z.object(one)).output(CoachRequestView),
  /** All its sessions are confirmed, checked again under the same guard; `overbook` goes over what is taken meanwhile. */
  approve: oc
    .route({ method: 'POST', path: '/coach/{coachId}/requests/{requestId}/approve', tags })
    .input(z.object({ ...one, ...seen, overbook: z.boolean().default(false) }))
    .output(CoachRequestView),
  decline: oc
    .route({ method: 'POST', path: '/coach/{coachId}/requests/{requestId}/decline', tags })
    .input(z.object({ ...one, ...seen, reason: optionalLine(500).default('') }))
    .output(CoachRequestView),
  /**
   * Up to five other times for one session; they take the place of those suggested before, and the asked time stays held. Wherever the coach could put a
   * session; refused with `slot_taken` and those taken in `starts`. `hold`: as the rules say where left out. `note`: stands in the conversation.
   */
  suggest: oc
    .route({ method: 'POST', path: '/coach/{coachId}/requests/{requestId}/suggestions', tags })
    .input(
      z.object({
        ...one,
        ...seen,
        starts: z
          .array(InstantText)
          .min(1)
          .max(5)
          .refine((starts) => new Set(starts.map((start) => Date.parse(start))).size === starts.length, 'must be different times'),
        hold: z.boolean().optional(),
        note: optionalLine(500).default(''),
      }),
    )
    .output(CoachRequestView),
  /** Asks for information, or goes on with the conversation. */
  write: oc
    .route({ method: 'POST', path: '/coach/{coachId}/requests/{requestId}/messages', tags })
    .input(z.object({ ...one, text: Text }))
    .output(CoachRequestView),
};

const token = { token: LinkToken, timeZone: TimeZone.optional() };

/** For the client, by the link of any of its bookings. Not found where the booking was not asked for. */
export const asked = {
  show: oc.route({ method: 'GET', path: '/manage/{token}/request', tags }).input(z.object(token)).output(AskedView),
  /** One click: the session moves there and is confirmed, the other times are released. */
  accept: oc
    .route({ method: 'POST', path: '/manage/{token}/request/suggestions/{suggestionId}/accept', tags })
    .input(z.object({ ...token, suggestionId: Id }))
    .output(AskedView),
  write: oc
    .route({ method: 'POST', path: '/manage/{token}/request/messages', tags })
    .input(z.object({ ...token, text: Text }))
    .output(AskedView),
  /** Takes the request back, with all its sessions. No policy binds it: nothing was agreed yet. */
  withdraw: oc
    .route({ method: 'POST', path: '/manage/{token}/request/withdraw', tags })
    .input(z.object({ ...token, reason: optionalLine(500).default('') }))
    .output(AskedView),
};
