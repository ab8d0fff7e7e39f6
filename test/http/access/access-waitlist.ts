import { randomUUID } from 'node:crypto';
import { entryLink } from '../../factories/entry-link.ts';
import { keepTime } from '../../factories/kept-time.ts';
import { setOffers, waitingClient } from '../../factories/waiting-client.ts';
import type { Make } from './access-requests.ts';
import type { Who } from './access-table.ts';
import type { World } from './access-world.ts';

const names = (world: World) => ({ coachSlug: world.practice.coachSlug, serviceSlug: world.practice.serviceSlug });
const wish = { durationMinutes: 60, weekdays: [2] };
/** Of a booking, which is no place in line. */
const otherLink = async (world: World, who: Who) => ({ token: who === 'link' ? (await world.book()).token : randomUUID() });
const entryOf = async (world: World) => ({ entryId: (await waitingClient(world.db, world.practice)).entryId });
const ofEntry: Make = async (world) => ({ params: await entryOf(world), body: { version: 1 } });

let hoursAhead = 500;
/** Of a time that nobody else has: kept, and offered to somebody new. */
const keptTime = (world: World) => keepTime(world.db, world.practice, { startsAt: world.startsAt(++hoursAhead) });
/** An offer, and the link of the person it was made to. */
const offerOf: Make = async (world, who) => {
  const { freedTimeId } = await keptTime(world);
  const offer = await world.db
    .selectFrom('waitlistOffers')
    .select(['id', 'entryId'])
    .where('freedTimeId', '=', freedTimeId)
    .executeTakeFirstOrThrow();
  if (who !== 'link') return { params: { offerId: offer.id, token: randomUUID() } };
  const token = await entryLink(world.db, world.practice, offer.entryId);
  return { params: { offerId: offer.id, token } };
};
const ofTime: Make = async (world) => ({ params: { freedTimeId: (await keptTime(world)).freedTimeId } });

/** Requests to the routes of the waitlist, as those in `access-requests.ts` are. */
export const WAITLIST_REQUESTS: Readonly<Record<string, Make>> = {
  'GET /api/v1/coaches/{coachSlug}/waitlist': (world) => ({ params: names(world) }),
  'GET /api/v1/coaches/{coachSlug}/services/{serviceSlug}/taken': (world) => ({
    params: names(world),
    query: { date: world.day(3), timeZone: 'Europe/Paris' },
  }),
  'POST /api/v1/coaches/{coachSlug}/waitlist': async (world) => {
    await setOffers(world.db, world.practice);
    const who = { name: 'Ada Tremblay', email: `ada-${randomUUID()}@example.com`, timeZone: 'America/Toronto' };
    return { params: names(world), body: { ...wish, ...who, serviceSlug: world.practice.serviceSlug, target: { kind: 'service' } } };
  },
  'GET /api/v1/waitlist/{token}': async (world, who) => ({ params: await otherLink(world, who) }),
  'PUT /api/v1/waitlist/{token}': async (world, who) => ({ params: await otherLink(world, who), body: { ...wish, version: 1 } }),
  'POST /api/v1/waitlist/{token}/leave': async (world, who) => ({ params: await otherLink(world, who) }),

  'POST /api/v1/waitlist/{token}/offers/{offerId}/accept': offerOf,
  'POST /api/v1/waitlist/{token}/offers/{offerId}/decline': offerOf,

  'GET /api/v1/coach/{coachId}/freed-times/{freedTimeId}': ofTime,
  'POST /api/v1/coach/{coachId}/freed-times/{freedTimeId}/take-back': ofTime,
  'GET /api/v1/coach/{coachId}/waitlist-fits': (world) => ({ query: { startsAt: world.startsAt(24) } }),
  'POST /api/v1/coach/{coachId}/waitlist/{entryId}/offer': async (world) => ({
    params: await entryOf(world),
    body: { startsAt: world.startsAt(++hoursAhead) },
  }),
  'GET /api/v1/coach/{coachId}/waitlist/{entryId}': async (world) => ({ params: await entryOf(world) }),
  'POST /api/v1/coach/{coachId}/clients/{clientId}/waitlist': async (world) => ({
    params: { clientId: (await world.make('clients', { name: 'Ada Tremblay', email: `ada-${randomUUID()}@example.com` })).id },
    body: { ...wish, target: { kind: 'service' }, serviceId: world.practice.serviceId },
  }),
  'PUT /api/v1/coach/{coachId}/waitlist/{entryId}': async (world) => ({ params: await entryOf(world), body: { ...wish, version: 1 } }),
  'POST /api/v1/coach/{coachId}/waitlist/{entryId}/pause': ofEntry,
  'POST /api/v1/coach/{coachId}/waitlist/{entryId}/resume': ofEntry,
  'POST /api/v1/coach/{coachId}/waitlist/{entryId}/remove': ofEntry,
};
