import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import { at, dateIn, nobodysId, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open({ hours: { startMinute: 540, endMinute: 1020 }, timeZone: 'UTC' });
});

/** Ten days from now, whole day, all schedules. */
const exception = (more: object = {}) => ({ ...blockedDay(dateIn(10)), ...more });
const weekdayIn = (days: number): number => new Date(at(days)).getUTCDay() || 7;
/** A whole hour of that day, in UTC. */
const hour = (days: number, clock: number): string => at(days, clock - 17);

const plan = (from = dateIn(10), to = from, more = '') =>
  practice.coach('GET', practice.path(`/plan?scheduleId=${practice.scheduleId}&from=${from}&to=${to}${more}`));
const changes = (create: readonly object[], remove: readonly object[] = []) => ({ create, remove });
const preview = (body: object, more: object = {}) =>
  practice.coach('POST', practice.path('/plan/preview'), {
    scheduleId: practice.scheduleId,
    from: dateIn(10),
    to: dateIn(10),
    ...body,
    ...more,
  });
const change = (body: object) => practice.coach('POST', practice.path('/plan'), body);
const stored = async (): Promise<{ id: string; version: number }[]> =>
  (await practice.coach('GET', practice.path(`/overrides?from=${dateIn(0)}&to=${dateIn(400)}`))).body;

describe('the plan', () => {
  it('has the open time of every day, its exceptions and its bookings', async () => {
    await change(changes([exception({ kind: 'personal', startMinute: 720, endMinute: 780, note: 'Swim' })]));
    await practice.book(hour(10, 9));
    const { status, body } = await plan(dateIn(10), dateIn(11));
    expect(status).toBe(200);
    const room = { capacity: 1 };
    expect(body).toEqual({
      hits: [],
      days: [
        {
          date: dateIn(10),
          weekday: weekdayIn(10),
          open: [
            { startMinute: 540, endMinute: 720, ...room },
            { startMinute: 780, endMinute: 1020, ...room },
          ],
          overrides: [
            { ...exception({ kind: 'personal', startMinute: 720, endMinute: 780, note: 'Swim' }), id: expect.any(String), version: 1 },
          ],
          bookings: 1,
          openStarts: null,
        },
        {
          date: dateIn(11),
          weekday: weekdayIn(11),
          open: [{ startMinute: 540, endMinute: 1020, ...room }],
          overrides: [],
          bookings: 0,
          openStarts: null,
        },
      ],
    });
  });

  it('counts the starts that the booker shows, when a service is named', async () => {
    await practice.book(hour(10, 9));
    const { body } = await plan(dateIn(10), dateIn(12), `&serviceId=${practice.serviceId}`);
    const shown = await practice.visitor(
      'GET',
      `/coaches/${practice.coachSlug}/services/${practice.serviceSlug}/slots?from=${dateIn(10)}&to=${dateIn(12)}&timeZone=UTC`,
    );
    const counts = shown.body.days.map((day: { minutes: number[] }) => day.minutes.length);
    expect(counts).toHaveLength(3);
    expect(body.days.map((day: { openStarts: number }) => day.openStarts)).toEqual(counts);
  });

  it('reads days and bookings in the zone of the coach', async () => {
    practice = await practices.open({ timeZone: 'Pacific/Kiritimati' });
    // 23:00 UTC is 13:00 of the next day, fourteen hours ahead.
    await practice.book(hour(10, 23));
    const { body } = await plan(dateIn(10), dateIn(11));
    expect(body.days.map((day: { bookings: number }) => day.bookings)).toEqual([0, 1]);
  });

  it('leaves out what is for other schedules', async () => {
    const other = await practice.coach('POST', practice.path('/schedules'), { name: 'Check-ins', hours: [] });
    await change(changes([exception({ scheduleId: other.body.id })]));
    expect((await plan()).body.days[0]).toMatchObject({ overrides: [], open: [{ startMinute: 540 }] });
  });

  it.each([
    ['401 days', () => plan(dateIn(0), dateIn(400)), 422, 'span_too_long'],
    ['days that run backwards', () => plan(dateIn(3), dateIn(2)), 422, 'end_before_start'],
    ['a day that does not exist', () => plan('2027-02-30'), 400, 'invalid_input'],
    ['a service nobody offers', () => plan(dateIn(1), dateIn(2), `&serviceId=${nobodysId()}`), 404, 'not_found'],
    [
      'a schedule nobody has',
      () => practice.coach('GET', practice.path(`/plan?scheduleId=${nobodysId()}&from=${dateIn(1)}&to=${dateIn(2)}`)),
      404,
      'not_found',
    ],
  ])('is refused for %s', async (_, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, body: { code } });
  });

  it('is refused where exceptions that hold every day would make it endless, with how many days would do', async () => {
    await sql`insert into overrides (coach_id, kind, starts_on, note)
      select ${practice.coachId}, 'blocked', ${dateIn(0)}, each::text from generate_series(1, 1000) each`.execute(practices.db);
    expect(await plan(dateIn(1), dateIn(100))).toMatchObject({ status: 422, body: { code: 'span_too_long' } });
    expect((await plan(dateIn(1), dateIn(50))).body.days).toHaveLength(50);
  });

  it('is shown for 400 days', async () => {
    expect((await plan(dateIn(0), dateIn(399))).body.days).toHaveLength(400);
  });
});

describe('a preview', () => {
  it('shows what would come of it, and writes nothing', async () => {
    const { body } = await practice.book(hour(10, 9));
    const block = exception({ startMinute: 540, endMinute: 600 });
    const shown = await preview(changes([block]), { serviceId: practice.serviceId });
    expect(shown).toMatchObject({
      status: 200,
      body: {
        days: [{ open: [{ startMinute: 600, endMinute: 1020 }], overrides: [{ ...block, id: null, version: null }], bookings: 1 }],
        hits: [{ id: body.booking.id, serviceName: 'Session', startsAt: hour(10, 9), coachTime: { date: dateIn(10), minute: 540 } }],
      },
    });
    const before = await plan(dateIn(10), dateIn(10), `&serviceId=${practice.serviceId}`);
    expect(shown.body.days[0].openStarts).toBe(before.body.days[0].openStarts);
    expect(await stored()).toEqual([]);
  });

  it('shows a day open again when its block goes, and no booking as hit that a block lay on already', async () => {
    await practice.book(hour(10, 9));
    await practice.coach('POST', practice.path('/overrides'), { ...exception(), keepBookings: true });
    const [block] = await stored();
    expect((await preview(changes([], [{ id: block!.id, version: 1 }]))).body.days[0]).toMatchObject({ overrides: [], open: [{}] });
    const longer = exception({ endsOn: dateIn(11) });
    expect((await preview(changes([longer], [{ id: block!.id, version: 1 }]))).body.hits).toEqual([]);
  });

  it('finds hits on days that are not looked at', async () => {
    const { body } = await practice.book(hour(20, 9));
    const { hits } = (await preview(changes([exception({ startsOn: dateIn(15), endsOn: null })]))).body;
    expect(hits).toMatchObject([{ id: body.booking.id }]);
  });

  it('is refused where the change would be', async () => {
    expect(await preview(changes([exception(), exception({ startMinute: 600, endMinute: 540 })]))).toMatchObject({
      status: 422,
      body: { code: 'end_before_start', fields: [{ path: 'create.1.endMinute' }] },
    });
    expect(await preview(changes([], [{ id: nobodysId(), version: 1 }]))).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile' },
    });
  });
});

describe('a change', () => {
  it('adds and takes away in one step', async () => {
    await change(changes([exception(), exception({ startsOn: dateIn(12), endsOn: dateIn(12) })]));
    const [first] = await stored();
    const answer = await change(changes([exception({ kind: 'travel' })], [{ id: first!.id, version: 1 }]));
    expect(answer).toMatchObject({ status: 200, body: { created: 1, removed: 1, kept: 0, cancelled: 0, asked: 0 } });
    expect(await stored()).toMatchObject([{ kind: 'travel' }, { startsOn: dateIn(12) }]);
    expect(await practice.isOpen(hour(10, 9))).toBe(false);
  });

  it('does not add what is there already, nor the same twice', async () => {
    expect((await change(changes([exception(), exception()]))).body).toMatchObject({ created: 1 });
    expect((await change(changes([exception(), exception({ note: 'Other words' })]))).body).toMatchObject({ created: 1 });
    expect(await stored()).toHaveLength(2);
  });

  it('takes 750 at once with all their words, and no more', async () => {
    const { scheduleId } = practice;
    const note = (index: number): string => `${index} `.padEnd(200, 'x');
    const many = Array.from({ length: 751 }, (_, index) =>
      exception({ scheduleId, startsOn: dateIn(20 + (index % 300)), endsOn: null, note: note(index) }),
    );
    expect((await preview(changes(many.slice(0, 750)))).status).toBe(200);
    expect((await change(changes(many.slice(0, 750)))).body).toMatchObject({ created: 750 });
    expect(await change(changes(many))).toMatchObject({ status: 400, body: { code: 'invalid_input' } });
    const rows = (await stored()).map(({ id, version }) => ({ id, version }));
    expect((await change(changes([], rows))).body).toMatchObject({ removed: 750 });
  });

  it('is refused where more would lie ahead than are read in no time, one by one too; what is over does not count', async () => {
    const fill = (days: number, count: number) =>
      sql`insert into overrides (coach_id, kind, starts_on, ends_on, note)
        select ${practice.coachId}, 'blocked', ${dateIn(days)}, ${dateIn(days)}, each::text from generate_series(1, ${count}::int) each`.execute(
        practices.db,
      );
    await fill(-3, 100);
    await fill(20, 4999);
    expect((await change(changes([exception()]))).status).toBe(200);
    const tooMany = { status: 422, body: { code: 'too_many_exceptions' } };
    expect(await change(changes([exception({ note: 'Another' })]))).toMatchObject(tooMany);
    expect(await practice.coach('POST', practice.path('/overrides'), exception({ note: 'Another' }))).toMatchObject(tooMany);
    expect(await stored()).toHaveLength(5000);
  });

  it.each([
    ['times that run backwards', { startMinute: 600, endMinute: 600 }, 422, 'end_before_start', 'endMinute'],
    ['days that run backwards', { endsOn: dateIn(9) }, 422, 'end_before_start', 'endsOn'],
    ['only an end', { endMinute: 600 }, 422, 'half_a_range', 'startMinute'],
    ['weekdays that never come', { weekdays: [weekdayIn(11)] }, 422, 'bad_weekday_span', 'weekdays'],
    ['hours for nobody', { kind: 'extra' }, 422, 'capacity_needed', 'capacity'],
    ['a block with room', { capacity: 2 }, 422, 'capacity_not_wanted', 'capacity'],
    ['days that are over', { startsOn: dateIn(-9), endsOn: dateIn(-8) }, 422, 'all_in_the_past', 'endsOn'],
    ['a schedule nobody has', { scheduleId: nobodysId() }, 404, 'not_found', 'scheduleId'],
  ])('with %s is refused whole, and the field is named', async (_, more, status, code, field) => {
    const answer = await change(changes([exception(), exception(more)]));
    expect(answer).toMatchObject({ status, body: { code, fields: [{ path: `create.1.${field}` }] } });
    expect(await stored()).toEqual([]);
  });

  it('lets extra hours of one day overlap: where they do, the greatest room holds', async () => {
    const extra = (startMinute: number, endMinute: number, capacity: number) =>
      exception({ kind: 'extra', startMinute, endMinute, capacity });
    expect((await change(changes([extra(1020, 1140, 1), extra(1080, 1200, 3)]))).status).toBe(200);
    expect((await plan()).body.days[0].open).toEqual([
      { startMinute: 540, endMinute: 1080, capacity: 1 },
      { startMinute: 1080, endMinute: 1200, capacity: 3 },
    ]);
  });

  it('keeps the past of what it ends or splits', async () => {
    const daily = exception({ startsOn: dateIn(-30), endsOn: dateIn(60), startMinute: 0, endMinute: 60 });
    await change(changes([daily]));
    const [row] = await stored();
    const parts = [
      { ...daily, endsOn: dateIn(-2) },
      { ...daily, startsOn: dateIn(5) },
    ];
    expect((await change(changes(parts, [{ id: row!.id, version: 1 }]))).body).toMatchObject({ created: 2, removed: 1 });
  });

  it('of what somebody changed or removed meanwhile changes nothing, and says who was quicker', async () => {
    await change(changes([exception()]));
    const [row] = await stored();
    const { id, ...content } = row!;
    await practice.coach('PUT', practice.path(`/overrides/${id}`), { ...content, note: 'Other words' });
    expect(await change(changes([exception({ kind: 'travel' })], [{ id, version: 1 }]))).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile', changed: { by: expect.any(String), fields: ['note'] } },
    });
    await practice.coach('DELETE', practice.path(`/overrides/${id}`));
    expect(await change(changes([exception({ kind: 'travel' })], [{ id, version: 2 }]))).toMatchObject({
      status: 409,
      body: { code: 'changed_meanwhile' },
    });
    expect(await stored()).toEqual([]);
  });

  it('does not reach the exceptions of another coach', async () => {
    const other = await practices.open();
    const { body } = await other.coach('POST', other.path('/overrides'), exception());
    expect(await change(changes([], [{ id: body.id, version: 1 }]))).toMatchObject({ status: 409 });
    expect((await other.coach('GET', other.path(`/overrides?from=${dateIn(0)}&to=${dateIn(60)}`))).body).toHaveLength(1);
  });
});

describe('what an earlier span had', () => {
  const copied = (from: string, to: string, into: string) =>
    practice.coach('GET', practice.path(`/plan/copied?scheduleId=${practice.scheduleId}&from=${from}&to=${to}&into=${into}`));

  it('comes again on the same weekdays, cut to the later span; what holds for ever is left out', async () => {
    const once = exception({ kind: 'travel', note: 'Fair' });
    await change(
      changes([once, exception({ endsOn: null, weekdays: [weekdayIn(12)] }), exception({ startsOn: dateIn(40), endsOn: dateIn(41) })]),
    );
    const { status, body } = await copied(dateIn(7), dateIn(34), dateIn(35));
    expect(status).toBe(200);
    expect(body).toEqual({ weeks: 4, create: [{ ...once, startsOn: dateIn(38), endsOn: dateIn(38) }] });
    expect((await change(changes(body.create))).body).toMatchObject({ created: 1 });
    expect(await stored()).toHaveLength(4);
  });

  it.each([
    ['into itself', () => copied(dateIn(7), dateIn(34), dateIn(7)), 422, 'end_before_start'],
    ['of too long a time', () => copied(dateIn(0), dateIn(400), dateIn(500)), 422, 'span_too_long'],
  ])('is refused %s', async (_, ask, status, code) => {
    expect(await ask()).toMatchObject({ status, body: { code } });
  });
});
