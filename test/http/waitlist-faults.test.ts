import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MONDAY, ten } from './june-monday.ts';
import { type LineWorld, openLineWorld } from './line-world.ts';

let world: LineWorld;

beforeAll(async () => {
  world = await openLineWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.clock.at = MONDAY;
});

describe('who comes to have sessions', () => {
  it('in a series is offered nothing else on its days, from that moment on', async () => {
    const practice = await world.open();
    const ada = await practice.wait('Ada');
    await practice.wait('Ben');
    const { token } = await practice.booked(ten(7));
    await practice.cancel(token);
    expect(await practice.said()).toEqual(['Ada: offered']);
    const { status } = await practice.coach('POST', practice.path('/series'), {
      serviceId: practice.serviceId,
      clientId: ada.clientId,
      pattern: {
        startsOn: '2027-06-14',
        startMinute: 15 * 60,
        rhythm: { kind: 'weekly', every: 1, weekdays: [1] },
        end: { kind: 'count', count: 3 },
      },
    });
    expect(status).toBe(201);
    expect(await practice.said()).toEqual(['Ada: withdrawn', 'Ben: offered']);
  });
});
