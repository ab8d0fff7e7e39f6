import { randomUUID } from 'node:crypto';
import type { Make } from './access-requests.ts';
import type { World } from './access-world.ts';

const client = () => ({ name: 'Ada Tremblay', email: `ada-${randomUUID()}@example.com` });
const packageTerms = { name: 'Eight sessions', expiry: { kind: 'after', count: 3, unit: 'months' } };
const newPackage = async (world: World) =>
  world.make(`clients/${(await world.make('clients', client())).id}/packages`, { ...packageTerms, credits: 8 });
/** Of the client who has an account. */
const packageOfClient = async (world: World) => {
  const { coachId } = world.practice;
  const of = world.db.selectFrom('clients').select('id').where('coachId', '=', coachId).where('email', '=', world.emailOf('client'));
  const { id } = await of.executeTakeFirstOrThrow();
  return (await world.make(`clients/${id}/packages`, { ...packageTerms, credits: 8 })).id;
};

/** Requests to the routes of packages, as those in `access-requests.ts` are. */
export const PACKAGE_REQUESTS: Readonly<Record<string, Make>> = {
  'POST /api/v1/coach/{coachId}/package-templates': () => ({ body: { ...packageTerms, credits: 8 } }),
  'PUT /api/v1/coach/{coachId}/package-templates/{templateId}': async (world) => {
    const { id: templateId, version } = await world.make('package-templates', { ...packageTerms, credits: 8 });
    return { params: { templateId }, body: { ...packageTerms, credits: 10, version } };
  },
  'DELETE /api/v1/coach/{coachId}/package-templates/{templateId}': async (world) => ({
    params: { templateId: (await world.make('package-templates', { ...packageTerms, credits: 8 })).id },
  }),
  'GET /api/v1/coach/{coachId}/packages/{packageId}': async (world) => ({ params: { packageId: (await newPackage(world)).id } }),
  'POST /api/v1/coach/{coachId}/clients/{clientId}/packages': async (world) => ({
    params: { clientId: (await world.make('clients', client())).id },
    body: { ...packageTerms, credits: 8 },
  }),
  'PUT /api/v1/coach/{coachId}/packages/{packageId}': async (world) => {
    const { id: packageId, version } = await newPackage(world);
    return { params: { packageId }, body: { name: 'Twelve', expiresOn: null, version } };
  },
  'POST /api/v1/coach/{coachId}/packages/{packageId}/adjust': async (world) => {
    const { id: packageId, version } = await newPackage(world);
    return { params: { packageId }, body: { amount: 1, reason: 'For the cancelled Monday', version } };
  },
  'POST /api/v1/coach/{coachId}/packages/{packageId}/close': async (world) => {
    const { id: packageId, version } = await newPackage(world);
    return { params: { packageId }, body: { version } };
  },
  'POST /api/v1/coach/{coachId}/packages/{packageId}/reopen': async (world) => {
    const { id: packageId, version } = await newPackage(world);
    return { params: { packageId }, body: { version } };
  },
  'GET /api/v1/coach/{coachId}/bookings/{bookingId}/packages': async (world) => ({ params: { bookingId: (await world.book()).id } }),
  'GET /api/v1/coaches/{coachSlug}/own-credits': (world) => ({ params: { coachSlug: world.practice.coachSlug } }),
  'GET /api/v1/me/packages/{packageId}': async (world) => ({ params: { packageId: await packageOfClient(world) } }),
};
