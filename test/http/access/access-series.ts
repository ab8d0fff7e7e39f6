import { randomBytes, randomUUID } from 'node:crypto';
import { hashToken } from '../../../server/link-token.ts';
import type { Who } from './access-table.ts';
import type { World } from './access-world.ts';

const DAY = 86_400_000;

/** Three sessions, each at a time of its own: hundreds fit into each hour. */
export const seriesPattern = (world: World) => ({
  startsOn: world.day(1),
  startMinute: 600,
  rhythm: { kind: 'dates', dates: [world.day(1), world.day(2), world.day(3)] },
  end: { kind: 'count', count: 3 },
});

/** A series that the coach has booked. */
export const seriesIn = (world: World): Promise<{ readonly id: string; readonly version: number }> =>
  world.make('series', {
    serviceId: world.practice.serviceId,
    newClient: { name: 'Ada Tremblay', email: `ada-${randomUUID()}@example.com` },
    pattern: seriesPattern(world),
  });

/** Only the client has a link to one of its dates; the others make one up. */
export async function linkToSeries(world: World, who: Who): Promise<{ readonly token: string }> {
  const { id } = await seriesIn(world);
  const token = randomBytes(32).toString('base64url');
  if (who !== 'link') return { token };
  const { coachId } = world.practice;
  const booking = await world.db.selectFrom('bookings').select('id').where('seriesId', '=', id).executeTakeFirstOrThrow();
  await world.db
    .insertInto('accessTokens')
    .values({
      id: randomUUID(),
      hash: hashToken(token),
      purpose: 'manage_booking',
      coachId,
      bookingId: booking.id,
      provesClient: true,
      expiresAt: new Date(Date.now() + 30 * DAY),
    })
    .execute();
  return { token };
}
