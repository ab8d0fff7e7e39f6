import { randomUUID } from 'node:crypto';
import type { Make } from './access-requests.ts';
import type { Who } from './access-table.ts';
import type { World } from './access-world.ts';
import { filled, newForm } from '../form-facts.ts';

const formId = async (world: World) => (await world.make('forms', newForm())).id;
const names = ({ practice: { coachSlug, serviceSlug } }: World) => ({ coachSlug, serviceSlug });
/** Only the client has the link; the others make one up. */
const token = async (world: World, who: Who) => ({ token: who === 'link' ? (await world.book()).token : randomUUID() });

/** To the routes of forms. */
export const FORM_REQUESTS: Readonly<Record<string, Make>> = {
  'POST /api/v1/coach/{coachId}/forms': () => ({ body: newForm() }),
  'PUT /api/v1/coach/{coachId}/forms/{formId}': async (world) => ({
    params: { formId: await formId(world) },
    body: newForm({ name: 'Before', version: 1 }),
  }),
  'DELETE /api/v1/coach/{coachId}/forms/{formId}': async (world) => ({ params: { formId: await formId(world) } }),
  'GET /api/v1/coach/{coachId}/forms/{formId}/export': async (world) => ({ params: { formId: await formId(world) } }),
  'GET /api/v1/coach/{coachId}/bookings/{bookingId}/form': async (world) => ({ params: { bookingId: (await world.book()).id } }),
  'GET /api/v1/coaches/{coachSlug}/services/{serviceSlug}/form': (world) => ({ params: names(world) }),
  'GET /api/v1/manage/{token}/form': async (world, who) => ({ params: await token(world, who) }),
  'PUT /api/v1/manage/{token}/form': async (world, who) => ({
    params: await token(world, who),
    body: filled({ id: await formId(world), number: 1 }),
  }),
};
