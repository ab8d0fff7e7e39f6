import { randomUUID } from 'node:crypto';
import { Browser } from '../browser.ts';
import type { World } from './access-world.ts';

/** A request in the practice, by a visitor, with its link and another time that the coach suggested. */
export async function askedIn(
  world: World,
): Promise<{ readonly requestId: string; readonly token: string; readonly suggestionId: string }> {
  const { scheduleId, coachSlug, coachId } = world.practice;
  const slug = `asked-${randomUUID().slice(0, 8)}`;
  await world.make('services', {
    name: 'By request',
    slug,
    kind: 'one_to_one',
    description: '',
    color: '#1f6f54',
    scheduleId,
    durations: [60],
    prices: [],
    location: { kind: 'in_person', detail: '' },
    preparation: '',
    visibility: 'public',
    active: true,
    rules: { instant: false },
  });
  const person = { name: 'Ada Tremblay', email: 'ada@example.com', timeZone: 'America/Toronto' };
  const wish = { coachSlug, serviceSlug: slug, startsAt: world.startsAt(0), ...person };
  const { body } = await new Browser(world.server.url).post<{ booking: { request: { id: string } }; manageToken: string }>(
    '/bookings',
    wish,
  );
  const requestId = body.booking.request.id;
  const coach = await world.browserOf('coach');
  const path = `/coach/${coachId}/requests/${requestId}/suggestions`;
  const suggested = await coach.post<{ suggestions: { id: string }[] }>(path, { starts: [world.startsAt(24)] });
  const suggestionId = suggested.body.suggestions[0]?.id;
  if (suggestionId === undefined) throw new Error(`nothing suggested: ${JSON.stringify(suggested.body)}`);
  return { requestId, token: body.manageToken, suggestionId };
}
