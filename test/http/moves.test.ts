import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at, dateIn, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());

const DAY = 86_400_000;

/** Another week of the coach, open around the clock for two, in which the service is offered from now on. */
async function moveToSharedSchedule({ coachId, serviceId }: OpenPractice): Promise<string> {
  const { db } = practices;
  const { id } = await db.insertInto('schedules').values({ coachId, name: 'Small groups' }).returning('id').executeTakeFirstOrThrow();
  await db
    .insertInto('weeklyHours')
    .values(
      ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({
        coachId,
        scheduleId: id,
        weekday,
        startMinute: 0,
        endMinute: 1440,
        capacity: 2,
      })),
    )
    .execute();
  await db.updateTable('services').set({ scheduleId: id }).where('id', '=', serviceId).execute();
  return id;
}

describe('a time that is shown as open can be moved to', () => {
  it('after the coach shortened the buffers: the moved session has the new ones', async () => {
    const practice = await practices.open({ rules: { bufferBeforeMinutes: 60, bufferAfterMinutes: 60 } });
    const { body } = await practice.book(at(5));
    await sql`update coaches set rules = rules || '{"bufferBeforeMinutes": 0, "bufferAfterMinutes": 15}' where id = ${practice.coachId}`.execute(
      practices.db,
    );
    await practice.book(at(7), { email: 'other@example.com' });
    expect(await practice.isOpen(at(7, -1.5))).toBe(true);
    expect(await practice.visitor('POST', `/manage/${body.manageToken}/move`, { startsAt: at(7, -1.5) })).toMatchObject({
      status: 200,
      body: { startsAt: at(7, -1.5) },
    });
    const kept = await practices.db
      .selectFrom('bookings')
      .select(['bufferBeforeMinutes', 'bufferAfterMinutes'])
      .where('id', '=', body.booking.id)
      .executeTakeFirstOrThrow();
    expect(kept).toEqual({ bufferBeforeMinutes: 0, bufferAfterMinutes: 15 });
  });

  it('after the service went to another schedule: the session goes along', async () => {
    const practice = await practices.open({ capacity: 2 });
    const { body } = await practice.book(at(5));
    const scheduleId = await moveToSharedSchedule(practice);
    await practice.book(at(7), { email: 'other@example.com' });
    expect(await practice.isOpen(at(7))).toBe(true);
    expect(await practice.visitor('POST', `/manage/${body.manageToken}/move`, { startsAt: at(7) })).toMatchObject({
      status: 200,
      body: { startsAt: at(7) },
    });
    expect(await practice.coach('GET', practice.path(`/bookings/${body.booking.id}`))).toMatchObject({ body: { scheduleId } });
    expect(await practice.isOpen(at(7))).toBe(false);
    expect(await practice.isOpen(at(5))).toBe(true);
  });
});

describe('the link of a booking', () => {
  it('works as long after a later session as it would have after the first one', async () => {
    const practice = await practices.open();
    const { body } = await practice.book(at(3));
    expect((await practice.visitor('POST', `/manage/${body.manageToken}/move`, { startsAt: at(80) })).status).toBe(200);
    const expiry = async () =>
      (await practices.db.selectFrom('accessTokens').select('expiresAt').where('bookingId', '=', body.booking.id).executeTakeFirstOrThrow())
        .expiresAt;
    expect(await expiry()).toBe(Date.parse(at(80, 1)) + 30 * DAY);
    expect((await practice.visitor('POST', `/manage/${body.manageToken}/move`, { startsAt: at(4) })).status).toBe(200);
    expect(await expiry()).toBe(Date.parse(at(80, 1)) + 30 * DAY);
  });
});

describe('who can’t move there', () => {
  it('is not sent back to where the session is already', async () => {
    const practice = await practices.open();
    const { body } = await practice.book(at(5));
    await practice.book(at(5, 1), { email: 'other@example.com' });
    const refused = await practice.visitor('POST', `/manage/${body.manageToken}/move`, { startsAt: at(5, 1) });
    expect(refused).toMatchObject({ status: 409, body: { code: 'slot_taken' } });
    expect(refused.body.alternatives).toHaveLength(3);
    expect(refused.body.alternatives).not.toContain(at(5));
    const byCoach = await practice.coach('POST', practice.path(`/bookings/${body.booking.id}/move`), { startsAt: at(5, 1) });
    expect(byCoach.body.alternatives).toHaveLength(3);
    expect(byCoach.body.alternatives).not.toContain(at(5));
    const { body: shown } = await practice.visitor(
      'GET',
      `/manage/${body.manageToken}/slots?from=${dateIn(5)}&to=${dateIn(5)}&timeZone=UTC`,
    );
    const minutes = (startsAt: string) => (Date.parse(startsAt) - Date.parse(shown.days[0].from)) / 60_000;
    expect(shown.days[0].minutes).toContain(minutes(at(5, -0.5)));
    expect(shown.days[0].minutes).not.toContain(minutes(at(5)));
  });

  it('is not pointed to it as the next free time either', async () => {
    const practice = await practices.open({ hours: { startMinute: 0, endMinute: 60 }, rules: { windowDays: 2 } });
    const first = await practice.visitor(
      'GET',
      `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}/slots?from=${dateIn(0)}&to=${dateIn(3)}&timeZone=UTC`,
    );
    const { body } = await practice.book(first.body.nextOpen);
    const { body: shown } = await practice.visitor('GET', `/manage/${body.manageToken}/slots?from=1999-01-01&to=1999-01-02&timeZone=UTC`);
    expect(shown.nextOpen).not.toBe(body.booking.startsAt);
  });

  it('may hear of its own start for a shorter session, which is a change', async () => {
    const practice = await practices.open();
    const { body } = await practice.book(at(5));
    await practice.book(at(5, 1), { email: 'other@example.com' });
    const refused = await practice.coach('POST', practice.path(`/bookings/${body.booking.id}/move`), {
      startsAt: at(5, 1),
      durationMinutes: 30,
    });
    expect(refused.body.alternatives).toContain(at(5));
  });
});
