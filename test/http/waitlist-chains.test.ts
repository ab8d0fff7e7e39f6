import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { MONDAY, ten } from './june-monday.ts';
import { type LineWorld, openLineWorld } from './line-world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
let world: LineWorld;

beforeAll(async () => {
  world = await openLineWorld();
});
afterAll(() => world.stop());
beforeEach(() => {
  world.clock.at = MONDAY;
});

describe('a cancelled session', () => {
  it('is held for the first in line in the transaction that frees it, and nobody else can book it', async () => {
    const practice = await world.open();
    await practice.wait('Ada');
    await practice.wait('Ben');
    const { token } = await practice.booked(ten(7));
    await practice.cancel(token);
    expect(await practice.times()).toMatchObject([
      {
        startsAt: ten(7),
        endsAt: ten(7, 1),
        state: 'offering',
        cause: 'cancelled',
        dueAt: MONDAY + 12 * HOUR,
        offers: [{ who: 'Ada', state: 'offered', until: MONDAY + 12 * HOUR }],
      },
    ]);
    expect(await practice.isOpen(ten(7))).toBe(false);
    expect((await practice.book(ten(7))).status).toBe(409);
    expect(await practice.mails()).toEqual(['Ada offered']);
  });

  it('is left alone where nobody waits, or nobody could take it', async () => {
    const practice = await world.open({ hours: { startMinute: 600, endMinute: 660 } });
    const first = await practice.booked(ten(7));
    await practice.cancel(first.token);
    await practice.wait('Ada', { durationMinutes: 90 });
    await practice.wait('Ben', { state: 'paused' });
    const second = await practice.booked(ten(7));
    await practice.cancel(second.token);
    expect(await practice.times()).toEqual([]);
    expect(await practice.isOpen(ten(7))).toBe(true);
    expect(await world.practices.db.selectFrom('freedSpans').select('id').execute()).toEqual([]);
  });

  it('goes to the next who declines or lets it pass, and is public when nobody is left', async () => {
    const practice = await world.open();
    for (const name of ['Ada', 'Ben', 'Cleo']) await practice.wait(name);
    const { token } = await practice.booked(ten(7));
    await practice.cancel(token);
    expect(await practice.decline('Ada')).toBe(200);
    expect(await practice.said()).toEqual(['Ada: declined', 'Ben: offered']);
    world.clock.at += 12 * HOUR - 1;
    await world.sweep();
    expect(await practice.said()).toEqual(['Ada: declined', 'Ben: offered']);
    world.clock.at += 1;
    await world.sweep();
    await world.sweep();
    expect(await practice.said()).toEqual(['Ada: declined', 'Ben: ran_out', 'Cleo: offered']);
    expect(await practice.decline('Cleo')).toBe(200);
    expect(await practice.times()).toMatchObject([{ state: 'public', endReason: 'nobody_left', dueAt: null }]);
    expect(await practice.isOpen(ten(7))).toBe(true);
    expect(await practice.mails()).toEqual(['Ada offered', 'Ben offer_over', 'Ben offered', 'Cleo offered']);
  });

  it('is not offered to whom it belonged, but to who joins to have it again', async () => {
    const practice = await world.open({ hours: { startMinute: 600, endMinute: 660 } });
    const zoe = await practice.wait('Zoe', { email: 'zoe@example.com' });
    await practice.wait('Ada');
    const { token } = await practice.booked(ten(7));
    await practice.cancel(token);
    expect(await practice.said()).toEqual(['Ada: offered']);
    world.clock.at += 1;
    const { db } = world.practices;
    await db
      .updateTable('waitlistEntries')
      .set({ signedUpAt: new Date(world.clock.at) })
      .where('id', '=', zoe.entryId)
      .execute();
    expect(await practice.decline('Ada')).toBe(200);
    expect(await practice.said()).toEqual(['Ada: declined', 'Zoe: offered']);
  });

  it('is booked by who accepts', async () => {
    const practice = await world.open();
    await practice.wait('Ada');
    const { token } = await practice.booked(ten(7));
    await practice.cancel(token);
    expect(await practice.accept('Ada')).toBe(200);
    expect(await practice.times()).toMatchObject([{ state: 'taken', offers: [{ who: 'Ada', state: 'accepted' }] }]);
  });
});
