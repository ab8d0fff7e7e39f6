import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { keepTime } from '../factories/kept-time.ts';
import { at, dateIn, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

const keep = (startsAt: string, more: Partial<Parameters<typeof keepTime>[2]> = {}) =>
  keepTime(practices.db, practice, { startsAt, ...more });
const booking = (startsAt: string, more: object = {}) => ({
  serviceId: practice.serviceId,
  newClient: { name: 'New One', email: 'new@example.com' },
  startsAt,
  ...more,
});
const adas = (freedTimeId: string, startsAt = at(10)) => [
  { freedTimeId, startsAt, endsAt: new Date(Date.parse(startsAt) + 3_600_000).toISOString(), clientNames: ['Ada Tremblay'] },
];

describe('a time that is kept for the waitlist', () => {
  it('stands in the calendar with who has it offered, until when', async () => {
    const held = await keep(at(10));
    const unasked = await keep(at(11), { offeredTo: null });
    await keep(at(20));
    const { body } = await practice.coach('GET', practice.path(`/calendar?from=${dateIn(8)}&to=${dateIn(12)}`));
    expect(body.kept).toEqual([
      {
        freedTimeId: held.freedTimeId,
        scheduleId: practice.scheduleId,
        startsAt: at(10),
        endsAt: at(10, 1),
        offeredTo: [{ entryId: held.entryId, clientName: 'Ada Tremblay', until: held.until }],
      },
      { freedTimeId: unasked.freedTimeId, scheduleId: practice.scheduleId, startsAt: at(11), endsAt: at(11, 1), offeredTo: [] },
    ]);
  });

  it('can be booked by nobody who comes by', async () => {
    await keep(at(10));
    expect([await practice.isOpen(at(10)), await practice.isOpen(at(10, 1))]).toEqual([false, true]);
    const refused = await practice.book(at(10));
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(JSON.stringify(refused.body)).not.toMatch(/kept|Ada/);
  });

  it('says so where the coach asks why it is not free', async () => {
    await keep(at(10));
    const { body } = await practice.coach('GET', practice.path(`/services/${practice.serviceId}/explain?startsAt=${at(10)}`));
    expect(body).toEqual({ open: false, reasons: [{ code: 'kept', sentence: 'It is kept for the waitlist.', from: null }] });
  });

  it('is named to the coach who books there, and to nobody else, and even overbooking goes not over it', async () => {
    const { freedTimeId } = await keep(at(10));
    const plain = await practice.coach('POST', practice.path('/bookings'), booking(at(10, 0.5)));
    expect(plain).toMatchObject({ status: 409, body: { code: 'slot_taken', bookings: [], holds: [], kept: adas(freedTimeId) } });
    const over = await practice.coach('POST', practice.path('/bookings'), booking(at(10), { overbook: true }));
    expect(over).toMatchObject({ status: 409, body: { code: 'kept_for_waitlist', kept: adas(freedTimeId) } });
    expect(await practices.db.selectFrom('bookings').select('id').where('coachId', '=', practice.coachId).execute()).toEqual([]);
  });

  it('is named where several are booked, where one moves there, and where a time is kept back', async () => {
    const { freedTimeId } = await keep(at(10));
    const several = { ...booking(at(9)), startsAt: undefined, starts: [at(9), at(10)] };
    expect(await practice.coach('POST', practice.path('/bookings/several'), several)).toMatchObject({
      status: 409,
      body: { code: 'slot_taken', starts: [at(10)], kept: adas(freedTimeId) },
    });
    const { body } = await practice.book(at(9));
    const move = (more: object) =>
      practice.coach('POST', practice.path(`/bookings/${body.booking.id}/move`), { startsAt: at(10), ...more });
    expect(await move({})).toMatchObject({ status: 409, body: { code: 'slot_taken', kept: adas(freedTimeId) } });
    expect(await move({ overbook: true })).toMatchObject({ status: 409, body: { code: 'kept_for_waitlist', kept: adas(freedTimeId) } });
    const hold = { scheduleId: practice.scheduleId, startsAt: at(10), endsAt: at(10, 2), note: '' };
    expect(await practice.coach('POST', practice.path('/holds'), hold)).toMatchObject({
      status: 409,
      body: { code: 'slot_taken', kept: adas(freedTimeId) },
    });
  });
});
