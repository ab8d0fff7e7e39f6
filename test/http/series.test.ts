import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPractices, type OpenPractice, type Practices } from './practices.ts';
import { addDay, bookSeries, dayAhead, expectAgreement, weekly } from './series-facts.ts';

let practices: Practices;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());

const MONDAY = dayAhead(1, 7);
const week = (index: number): string => addDay(MONDAY, 7 * index);
const nine = (date: string): string => new Date(Date.parse(`${date}T09:00:00Z`)).toISOString();

/** In UTC, so that days and times are those of the test. */
const open = () => practices.open({ timeZone: 'UTC', rules: { windowDays: 500 } });
const edit = (practice: OpenPractice, series: { id: string; version: number }, edits: readonly object[], more: object = {}) =>
  practice.coach('POST', practice.path(`/series/${series.id}/edits`), { version: series.version, edits, ...more });
const rows = async (practice: OpenPractice) => {
  const count = async (table: 'bookings' | 'claims' | 'clients' | 'series' | 'auditEntries') =>
    (await practices.db.selectFrom(table).select('id').where('coachId', '=', practice.coachId).execute()).length;
  return Promise.all([count('bookings'), count('claims'), count('clients'), count('series'), count('auditEntries')]);
};
type Date_ = { id: string; startsAt: string; number: number | null; state: string; moved: boolean; bookingId: string; status: string };
const planned = (body: { dates: Date_[] }) => body.dates.filter(({ state }) => state === 'planned').map(({ startsAt }) => startsAt);

describe('a recurring booking', () => {
  it('is booked with all its dates, shown with its progress and rhythm, and listed', async () => {
    const practice = await open();
    const { status, body } = await bookSeries(practice, weekly(MONDAY, [1], 10));
    expect(status).toBe(201);
    expect(body.dates.map((date: Date_) => date.startsAt)).toEqual(Array.from({ length: 10 }, (_, index) => nine(week(index))));
    expect(body.dates.map((date: Date_) => date.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(body).toMatchObject({
      rhythmText: 'Every Monday at 09:00',
      state: 'running',
      progress: { done: 0, total: 10, next: { startsAt: nine(MONDAY) } },
      client: { name: 'Zoë Müller' },
      bookedBy: 'coach',
      requestId: null,
      renewalDue: false,
      version: 1,
    });
    await expectAgreement(practices.db, body.id);
    const { body: list } = await practice.coach('GET', practice.path('/series'));
    expect(list.total).toBe(1);
    expect(list.series[0]).toMatchObject({ id: body.id, pattern: { rhythm: { kind: 'weekly' }, end: { kind: 'count', count: 10 } } });
    expect((await practice.coach('GET', practice.path('/series?show=over'))).body).toEqual({ series: [], total: 0 });
    const { body: shown } = await practice.coach('GET', practice.path(`/series/${body.id}`));
    expect(shown).toEqual(body);
    expect(shown.dates[0]).toMatchObject({ status: 'confirmed', moved: false });
    const { body: third } = await practice.coach('GET', practice.path(`/bookings/${body.dates[2].bookingId}`));
    expect(third.series).toEqual({ id: body.id, dateId: week(2), number: 3, total: 10 });
    const { body: listed } = await practice.coach('GET', practice.path('/bookings'));
    expect(listed.map((each: { series: { number: number } }) => each.series.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('is all there or not at all: a clash on the last of 52 leaves nothing', async () => {
    const practice = await open();
    expect((await practice.book(nine(week(51)))).status).toBe(201);
    const before = await rows(practice);
    const { status, body } = await bookSeries(practice, weekly(MONDAY, [1], 52));
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: 'dates_taken', dates: [week(51)] });
    expect(await rows(practice)).toEqual(before);

    const without = await bookSeries(practice, weekly(MONDAY, [1], 52), { edits: [{ kind: 'skip', id: week(51) }] });
    expect(without.status).toBe(201);
    expect(planned(without.body)).toHaveLength(51);
    await expectAgreement(practices.db, without.body.id);
  });

  it('goes over what is taken where the coach says so', async () => {
    const practice = await open();
    await practice.book(nine(week(1)));
    const { status, body } = await bookSeries(practice, weekly(MONDAY, [1], 3), { overbook: true });
    expect(status).toBe(201);
    await expectAgreement(practices.db, body.id);
    const { body: over } = await practice.coach('GET', practice.path(`/bookings/${body.dates[1].bookingId}`));
    expect(over.overbooked).toBe(true);
  });

  it('is checked date by date before anything is written, with what is near', async () => {
    const practice = await open();
    await practice.book(nine(week(1)));
    const before = await rows(practice);
    const { status, body } = await practice.coach('POST', practice.path('/series/check'), {
      serviceId: practice.serviceId,
      pattern: weekly(MONDAY, [1], 3),
    });
    expect(status).toBe(200);
    expect(body.map((date: { refusal: null | { code: string } }) => date.refusal?.code ?? null)).toEqual([null, 'slot_taken', null]);
    const [free, taken] = body;
    expect(free).toMatchObject({ number: 1, concerns: [], alternatives: [] });
    expect(taken.refusal.sentence).not.toBe('');
    expect(taken.alternatives[0].sameDay).toBe(true);
    expect(taken.alternatives.at(-1).sameDay).toBe(false);
    expect(await rows(practice)).toEqual(before);
    const elsewhere = {
      kind: 'move',
      id: taken.id,
      date: taken.alternatives[0].coachTime.date,
      minute: taken.alternatives[0].coachTime.minute,
    };
    const booked = await bookSeries(practice, weekly(MONDAY, [1], 3), { edits: [elsewhere] });
    expect(booked.status).toBe(201);
    expect(booked.body.dates.map(({ moved }: Date_) => moved)).toEqual([false, true, false]);
  });
});

describe('an edit', () => {
  it('is previewed as it then happens, and in one step', async () => {
    const practice = await open();
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 6));
    const edits = [
      { kind: 'skip', id: week(1) },
      { kind: 'move', id: week(2), date: addDay(week(2), 1), minute: 600 },
      { kind: 'change', from: week(4), rhythm: { kind: 'weekly', every: 1, weekdays: [3] }, startMinute: 660 },
      { kind: 'end', end: { kind: 'count', count: 7 } },
    ];
    const before = await rows(practice);
    const preview = await practice.coach('POST', practice.path(`/series/${body.id}/preview`), { edits });
    expect(preview.status).toBe(200);
    expect(preview.body.cancelled).toHaveLength(1);
    expect(preview.body.moved).toHaveLength(3);
    expect(preview.body.added).toHaveLength(1);
    expect(await rows(practice)).toEqual(before);
    const { status, body: after } = await edit(practice, body, edits, { reason: 'A new term' });
    expect(status).toBe(200);
    expect(planned(after)).toEqual(preview.body.dates.map(({ startsAt }: Date_) => startsAt));
    expect(after.version).toBe(2);
    await expectAgreement(practices.db, body.id);
    // The bookings went along: the same session, on another day.
    const ids = (list: Date_[]) => new Set(list.map(({ bookingId }) => bookingId));
    expect([...ids(body.dates)].filter((id) => ids(after.dates).has(id))).toHaveLength(6);
  });

  it('is refused to who saw an older version, and all of it when one part cannot be', async () => {
    const practice = await open();
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 4));
    expect((await edit(practice, body, [{ kind: 'skip', id: week(1) }])).status).toBe(200);
    const late = await edit(practice, body, [{ kind: 'skip', id: week(2) }]);
    expect(late.body).toMatchObject({ status: 409, code: 'changed_meanwhile' });
    const before = await rows(practice);
    const half = await edit(practice, { id: body.id, version: 2 }, [
      { kind: 'skip', id: week(2) },
      { kind: 'skip', id: week(1) },
    ]);
    expect(half.body).toMatchObject({ code: 'is_skipped' });
    await practice.book(nine(addDay(week(3), 1)));
    const clash = await edit(practice, { id: body.id, version: 2 }, [
      { kind: 'skip', id: week(2) },
      { kind: 'move', id: week(3), date: addDay(week(3), 1), minute: 540 },
    ]);
    expect(clash.body).toMatchObject({ code: 'dates_taken', dates: [week(3)] });
    expect((await rows(practice))[0]).toBe(before[0] + 1);
    await expectAgreement(practices.db, body.id);
  });

  it('passes times on from one date to the next', async () => {
    const practice = await open();
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 5));
    // Each date takes the place of the one after it.
    const { status, body: after } = await edit(practice, body, [
      { kind: 'skip', id: week(4) },
      ...[3, 2, 1, 0].map((index) => ({ kind: 'move', id: week(index), date: week(index + 1), minute: 540 })),
    ]);
    expect(status).toBe(200);
    expect(planned(after)).toEqual([1, 2, 3, 4].map((index) => nine(week(index))));
    await expectAgreement(practices.db, body.id);
  });

  it('pauses, resumes, extends, shortens and ends', async () => {
    const practice = await open();
    let { body } = await bookSeries(practice, weekly(MONDAY, [1], 6));
    const next = async (edits: readonly object[]) => {
      const answer = await edit(practice, body, edits);
      expect(answer.status).toBe(200);
      body = answer.body;
      await expectAgreement(practices.db, body.id);
      return planned(body).length;
    };
    expect(await next([{ kind: 'pause', from: week(1), to: addDay(week(2), 6) }])).toBe(4);
    expect(await next([{ kind: 'resume', on: week(2) }])).toBe(5);
    expect(await next([{ kind: 'pause', from: week(3), to: null }])).toBe(2);
    expect(body.state).toBe('running');
    expect((await practice.coach('GET', practice.path('/series'))).body.total).toBe(1);
    expect(await next([{ kind: 'resume', on: week(3) }])).toBe(5);
    expect(await next([{ kind: 'end', end: { kind: 'count', count: 10 } }])).toBe(9);
    expect(await next([{ kind: 'end', end: { kind: 'until', date: week(7) } }])).toBe(7);
    expect(await next([{ kind: 'cancel', from: MONDAY }])).toBe(0);
    expect(body.state).toBe('over');
    expect((await practice.coach('GET', practice.path('/series?show=over'))).body.total).toBe(1);
  });
});

describe('a single session of a series', () => {
  it('takes its plan along when it is moved, cancelled or brought back by itself', async () => {
    const practice = await open();
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 4));
    const booking = (index: number, rest: string) => practice.path(`/bookings/${body.dates[index].bookingId}${rest}`);
    const show = async () => (await practice.coach('GET', practice.path(`/series/${body.id}`))).body;
    await practice.coach('POST', booking(1, '/move'), { startsAt: nine(addDay(week(1), 2)), durationMinutes: 90 });
    await expectAgreement(practices.db, body.id);
    expect((await show()).dates[1]).toMatchObject({ id: week(1), moved: true, durationMinutes: 90 });
    await practice.coach('POST', booking(2, '/cancel'), {});
    await expectAgreement(practices.db, body.id);
    expect((await show()).dates[2]).toMatchObject({ state: 'skipped', number: null, status: 'cancelled' });
    expect((await practice.coach('POST', booking(2, '/restore'), {})).status).toBe(200);
    await expectAgreement(practices.db, body.id);
    const after = await show();
    expect(after.dates[2]).toMatchObject({ state: 'planned', number: 3, status: 'confirmed', moved: false });
    expect(after.version).toBe(4);
  });

  it('cannot be put into a pause of its series, nor on another of its dates', async () => {
    const practice = await practices.open({ timeZone: 'UTC', capacity: 2 });
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 5));
    await edit(practice, body, [{ kind: 'pause', from: week(3), to: addDay(week(3), 6) }]);
    const move = (startsAt: string) => practice.coach('POST', practice.path(`/bookings/${body.dates[1].bookingId}/move`), { startsAt });
    expect((await move(nine(addDay(week(3), 1)))).body.code).toBe('in_pause');
    expect((await move(nine(week(2)))).body).toMatchObject({ code: 'overlaps_itself', dates: [week(1), week(2)] });
    await expectAgreement(practices.db, body.id);
  });

  it('that is brought back when its date was booked anew stands by itself', async () => {
    const practice = await open();
    const { body } = await bookSeries(practice, weekly(MONDAY, [1], 3));
    const old = body.dates[2].bookingId;
    const cut = (await edit(practice, body, [{ kind: 'skip', id: week(2) }])).body;
    // What the coach cancelled would be the same session again; by the client, it stays cancelled beside the new one.
    await practices.db.updateTable('bookings').set({ cancelledBy: 'client' }).where('id', '=', old).execute();
    const again = (
      await edit(practice, cut, [
        { kind: 'restore', id: week(2) },
        { kind: 'move', id: week(2), date: addDay(week(2), 1), minute: 540 },
      ])
    ).body;
    expect(again.dates[2].bookingId).not.toBe(old);
    const { status, body: restored } = await practice.coach('POST', practice.path(`/bookings/${old}/restore`), {});
    expect([status, restored.series]).toEqual([200, null]);
    await expectAgreement(practices.db, body.id);
  });
});
