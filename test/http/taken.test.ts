import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());

const bookAs = (practice: OpenPractice, startsAt: string, more: object = {}) =>
  practice.coach('POST', practice.path('/bookings'), {
    serviceId: practice.serviceId,
    newClient: { name: 'New One', email: 'new@example.com' },
    startsAt,
    ...more,
  });

describe('a time that is taken', () => {
  it('says to the coach who is there and what is kept back, and where else there is room', async () => {
    const practice = await practices.open();
    const { body } = await practice.book(at(5), { name: 'Ada Tremblay' });
    const { scheduleId } = practice;
    const held = await practice.coach('POST', practice.path('/holds'), { scheduleId, startsAt: at(5, 1), endsAt: at(5, 2), note: 'Lunch' });
    const refused = await bookAs(practice, at(5, 0.5));
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'slot_taken',
        bookings: [{ id: body.booking.id, clientName: 'Ada Tremblay', startsAt: at(5), endsAt: at(5, 1) }],
        holds: [{ id: held.body.id, note: 'Lunch', startsAt: at(5, 1), endsAt: at(5, 2) }],
      },
    });
    expect(refused.body.alternatives).toHaveLength(3);
  });

  it('says so on a move too, and never names the session that moves', async () => {
    const practice = await practices.open({ rules: { bufferAfterMinutes: 30 } });
    const { body: there } = await practice.book(at(5), { email: 'there@example.com', name: 'Is There' });
    const { body: moving } = await practice.book(at(5, 2), { email: 'moves@example.com' });
    const refused = await practice.coach('POST', practice.path(`/bookings/${moving.booking.id}/move`), { startsAt: at(5, 1) });
    // Only the buffer after the one that is there lies in the way.
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken', bookings: [{ id: there.booking.id }], holds: [] } });
    expect(refused.body.bookings).toHaveLength(1);
  });

  it('names nobody to a visitor', async () => {
    const practice = await practices.open();
    await practice.book(at(5), { name: 'Ada Tremblay' });
    const refused = await practice.book(at(5), { email: 'curious@example.com' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(Object.keys(refused.body)).not.toContain('bookings');
    expect(JSON.stringify(refused.body)).not.toContain('Ada');
  });
});

describe('the calendar', () => {
  it('says how many seats of each session are in use', async () => {
    const practice = await practices.open({ capacity: 3 });
    for (const [startsAt, email] of [
      [at(5), 'one@example.com'],
      [at(5), 'two@example.com'],
      [at(5, 0.5), 'three@example.com'],
      [at(5, 1), 'four@example.com'],
      [at(7), 'five@example.com'],
    ] as const)
      expect((await practice.book(startsAt, { email })).status).toBe(201);
    const days = `from=${at(4).slice(0, 10)}&to=${at(8).slice(0, 10)}`;
    const { body } = await practice.coach('GET', practice.path(`/calendar?${days}`));
    const seats = body.bookings.map((each: { clientEmail: string; seats: object }) => [each.clientEmail.split('@')[0], each.seats]);
    expect(Object.fromEntries(seats)).toEqual({
      one: { used: 3, capacity: 3 },
      two: { used: 3, capacity: 3 },
      three: { used: 3, capacity: 3 },
      four: { used: 2, capacity: 3 },
      five: { used: 1, capacity: 3 },
    });
  });

  it('has a list of bookings that can be read from either end, in pages', async () => {
    const practice = await practices.open();
    for (const day of [5, 6, 7]) await practice.book(at(day), { email: `day-${day}@example.com` });
    const starts = async (query: string) =>
      (await practice.coach('GET', practice.path(`/bookings?${query}`))).body.map((each: { startsAt: string }) => each.startsAt);
    expect(await starts('order=latest')).toEqual([at(7), at(6), at(5)]);
    expect(await starts('order=latest&offset=1&limit=1')).toEqual([at(6)]);
    expect(await starts('offset=2')).toEqual([at(7)]);
  });
});
