import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { blockedDay } from '../facts/blocked-day.ts';
import { holdUndoable, jobsSettled, mailOutcomes } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { at, dateIn, nobodysId, type OpenPractice } from './practices.ts';
import { bookSeries, expectAgreement, weekly } from './series-facts.ts';

let practices: MailedPractices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openMailedPractices();
  await holdUndoable(practices.db);
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
});

interface Decision {
  readonly bookingId: string;
  readonly outcome: 'keep' | 'cancel' | 'ask' | 'backup';
  readonly note?: string;
}

const block = (more: object = {}) => ({ ...blockedDay(dateIn(10)), endsOn: dateIn(12), ...more });
const change = (decisions: readonly Decision[], create: readonly object[] = [block()], remove: readonly object[] = []) =>
  practice.coach('POST', practice.path('/plan'), { create, remove, decisions });
const preview = async (create: readonly object[] = [block()], remove: readonly object[] = []) => {
  const day = { from: dateIn(10), to: dateIn(10), scheduleId: practice.scheduleId };
  const { body } = await practice.coach('POST', practice.path('/plan/preview'), { ...day, create, remove });
  return body.hits as { id: string; canAsk: boolean; requested: boolean; backup: { startsAt: string; free: boolean } | null }[];
};
/** Nobody's but this practice's. */
const own = (who: string) => `${who}.${practice.coachSlug}@example.com`;
/** A session and, straight into the table, the client's second choice; the first mails have left. */
const book = async (startsAt: string, email = 'ada@example.com', backup: string | null = null) => {
  const { body } = await practice.book(startsAt, { email });
  const id = body.booking.id as string;
  await practices.db
    .updateTable('bookings')
    .set({ backupStartsAt: backup === null ? null : new Date(backup) })
    .where('id', '=', id)
    .execute();
  return { id, token: body.manageToken as string };
};
const coachSees = async (id: string) => (await practice.coach('GET', practice.path(`/bookings/${id}`))).body;
const secondOf = async (id: string): Promise<string | null> => {
  const { backupStartsAt } = await practices.db
    .selectFrom('bookings')
    .select('backupStartsAt')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return backupStartsAt === null ? null : new Date(backupStartsAt).toISOString();
};
const stored = async (): Promise<{ kind: string; startsOn: string }[]> =>
  (await practice.coach('GET', practice.path(`/overrides?from=${dateIn(0)}&to=${dateIn(60)}`))).body;
const closure = async (id: string) => (await practice.coach('GET', practice.path(`/closures/${id}`))).body;
const undo = (id: string) => practice.coach('POST', practice.path(`/closures/${id}/undo`), {});
const outcomesOf = async (id: string) => (await mailOutcomes(practices.db, id)).filter((line) => !line.startsWith('booked'));

describe('the second choice', () => {
  it('is previewed, free or not, beside those of the bookings before', async () => {
    const open = await book(at(10), 'ada@example.com', at(20));
    const same = await book(at(11), 'bo@example.com', at(20));
    const under = await book(at(11, 2), 'cy@example.com', at(12, 3));
    const taken = await book(at(12), 'di@example.com', at(21));
    const none = await book(at(12, 2), 'ed@example.com');
    await book(at(21), 'flo@example.com');
    const hits = new Map((await preview()).map((hit) => [hit.id, hit]));
    const backups = [open, same, under, taken, none].map(({ id }) => hits.get(id)?.backup ?? null);
    expect(backups).toMatchObject([
      { startsAt: at(20), free: true, left: 1, rivals: [] },
      { startsAt: at(20), free: false, left: 1, rivals: [{ bookingId: open.id, takes: 1 }] },
      { startsAt: at(12, 3), free: false, left: 0, rivals: [] },
      { startsAt: at(21), free: false, left: 0, rivals: [] },
      null,
    ]);
    expect([...hits.values()].every(({ canAsk, requested }) => canAsk && !requested)).toBe(true);
  });

  it('is taken where it is free, else the client is asked; the earlier session has it', async () => {
    const late = await book(at(11), 'bo@example.com', at(20));
    const early = await book(at(10), own('ada'), at(20));
    const answer = await change([
      { bookingId: late.id, outcome: 'backup', note: 'Away' },
      { bookingId: early.id, outcome: 'backup' },
    ]);
    expect(answer).toMatchObject({ status: 200, body: { created: 1, moved: 1, asked: 1, kept: 0, cancelled: 0 } });
    expect(await coachSees(early.id)).toMatchObject({ status: 'confirmed', startsAt: at(20) });
    expect(await coachSees(late.id)).toMatchObject({ status: 'confirmed', startsAt: at(11), askedToMove: expect.anything() });
    expect([await secondOf(early.id), await secondOf(late.id)]).toEqual([null, at(20)]);
    expect(await practice.isOpen(at(20))).toBe(false);
    await jobsSettled(practices.db);
    const mail = practices.mailsTo(own('ada')).find(({ subject }) => subject?.startsWith('Your second choice'));
    expect(mail?.text).toContain('can’t be there at the time you booked');
    expect(mail?.attachments.some(({ mimeType }) => mimeType === 'text/calendar')).toBe(true);
    const listed = await closure(answer.body.closureId);
    expect(listed.bookings).toMatchObject([
      { bookingId: early.id, outcome: 'backup', state: 'done', before: { date: dateIn(10) }, now: { date: dateIn(20) } },
      { bookingId: late.id, outcome: 'ask', state: 'waiting' },
    ]);
  });

  it('goes to the later session where the earlier stays', async () => {
    const early = await book(at(10), 'ada@example.com', at(20));
    const late = await book(at(11), 'bo@example.com', at(20));
    const decisions: Decision[] = [
      { bookingId: early.id, outcome: 'keep' },
      { bookingId: late.id, outcome: 'backup' },
    ];
    expect((await change(decisions)).body).toMatchObject({ kept: 1, moved: 1, asked: 0 });
    expect(await coachSees(late.id)).toMatchObject({ startsAt: at(20) });
  });

  it('is taken once, however often it is sent', async () => {
    const { id } = await book(at(10), own('ada'), at(20));
    const decisions: Decision[] = [{ bookingId: id, outcome: 'backup' }];
    expect((await change(decisions)).body).toMatchObject({ created: 1, moved: 1 });
    expect(await change(decisions)).toMatchObject({ status: 200, body: { created: 0, moved: 0, closureId: null } });
    expect(await coachSees(id)).toMatchObject({ startsAt: at(20) });
  });

  it('that nobody named, or of a session that is only asked for, refuses it all', async () => {
    const named = await book(at(10), 'ada@example.com', at(20));
    const none = await book(at(11), 'bo@example.com');
    const both: Decision[] = [
      { bookingId: named.id, outcome: 'backup' },
      { bookingId: none.id, outcome: 'backup' },
    ];
    expect(await change(both)).toMatchObject({ status: 409, body: { code: 'no_backup', fields: [{ path: 'decisions.1.bookingId' }] } });
    expect(await stored()).toEqual([]);
    expect(await coachSees(named.id)).toMatchObject({ startsAt: at(10) });
    expect(await outcomesOf(named.id)).toEqual([]);
  });

  it('is forgotten when the session itself moves there', async () => {
    const { id } = await book(at(10), 'ada@example.com', at(20));
    await practice.coach('POST', practice.path(`/bookings/${id}/move`), { startsAt: at(20) });
    expect(await secondOf(id)).toBeNull();
  });
});

describe('what is only asked for', () => {
  /** Two sessions, each asked for by itself. */
  const asksFor = async () => {
    practice = await practices.open({ rules: { instant: false } });
    return [await book(at(10)), await book(at(11), 'bo@example.com')] as const;
  };

  it('is kept or declined, with the reason, and is never asked or moved', async () => {
    const [kept, declined] = await asksFor();
    expect(await preview()).toMatchObject([
      { id: kept.id, requested: true, canAsk: false, backup: null },
      { id: declined.id, requested: true, canAsk: false },
    ]);
    for (const outcome of ['ask', 'backup'] as const) {
      const both: Decision[] = [
        { bookingId: kept.id, outcome: 'keep' },
        { bookingId: declined.id, outcome },
      ];
      expect(await change(both)).toMatchObject({ status: 409, body: { code: 'only_requested' } });
    }
    const { body } = await change([
      { bookingId: kept.id, outcome: 'keep' },
      { bookingId: declined.id, outcome: 'cancel', note: 'Away' },
    ]);
    expect(body).toMatchObject({ kept: 1, cancelled: 1 });
    expect(await coachSees(kept.id)).toMatchObject({ status: 'requested' });
    expect(await coachSees(declined.id)).toMatchObject({ status: 'declined' });
    const requests = await practices.db
      .selectFrom('requests')
      .select(['state', 'declineReason'])
      .where('coachId', '=', practice.coachId)
      .execute();
    expect(requests).toEqual(
      expect.arrayContaining([
        { state: 'declined', declineReason: 'Away' },
        { state: 'open', declineReason: '' },
      ]),
    );
    expect((await closure(body.closureId)).bookings).toMatchObject([
      { outcome: 'keep', status: 'requested', now: { date: dateIn(10) } },
      { outcome: 'cancel', status: 'declined', now: null },
    ]);
    expect(await undo(body.closureId)).toMatchObject({ status: 409, body: { code: 'closure_declined' } });
    await practice.visitor('POST', `/manage/${kept.token}/request/withdraw`, {});
    expect((await closure(body.closureId)).bookings[0]).toMatchObject({ state: 'answered', now: null });
  });
});

describe('dates of a series under a block', () => {
  it('leave it, move in it, and come back with the undo: the plan and its sessions stay one', async () => {
    const weekday = new Date(at(10)).getUTCDay() || 7;
    const { body: series } = await bookSeries(practice, weekly(dateIn(10), [weekday], 4));
    const [first, second] = series.dates as { bookingId: string; startsAt: string }[];
    if (!first || !second) throw new Error('There are no dates.');
    await practices.db
      .updateTable('bookings')
      .set({ backupStartsAt: new Date(at(12)) })
      .where('id', '=', second.bookingId)
      .execute();
    const { body } = await change(
      [
        { bookingId: first.bookingId, outcome: 'cancel' },
        { bookingId: second.bookingId, outcome: 'backup' },
      ],
      [block({ endsOn: dateIn(10) }), block({ startsOn: dateIn(17), endsOn: dateIn(17) })],
    );
    expect(body).toMatchObject({ cancelled: 1, moved: 1 });
    await expectAgreement(practices.db, series.id);
    const startsNow = async () => {
      const { body: shown } = await practice.coach('GET', practice.path(`/series/${series.id}`));
      const dates = shown.dates as { state: string; startsAt: string }[];
      return dates.filter(({ state }) => state === 'planned').map(({ startsAt }) => startsAt);
    };
    expect(await startsNow()).toEqual([at(12), ...series.dates.slice(2).map((date: { startsAt: string }) => date.startsAt)]);
    expect((await undo(body.closureId)).status).toBe(200);
    await expectAgreement(practices.db, series.id);
    expect(await startsNow()).toEqual(series.dates.map((date: { startsAt: string }) => date.startsAt));
  });
});

/** One of each kind under a block that takes the place of an earlier one. */
async function actOfAll() {
  const [kept, moved, asked, cancelled] = [
    await book(at(10), own('kept')),
    await book(at(10, 2), own('moved'), at(20)),
    await book(at(11), own('asked')),
    await book(at(12), own('cancelled')),
  ];
  const { body: earlier } = await practice.coach('POST', practice.path('/overrides'), block({ startsOn: dateIn(30), endsOn: dateIn(30) }));
  await jobsSettled(practices.db);
  const decisions: Decision[] = [
    { bookingId: kept.id, outcome: 'keep' },
    { bookingId: moved.id, outcome: 'backup' },
    { bookingId: asked.id, outcome: 'ask' },
    { bookingId: cancelled.id, outcome: 'cancel', note: 'Called away' },
  ];
  const { body } = await change(decisions, [block({ kind: 'travel' })], [{ id: earlier.id, version: earlier.version }]);
  return { id: body.closureId as string, kept, moved, asked, cancelled };
}

const standsAsBefore = async ({ kept, moved, asked, cancelled }: Awaited<ReturnType<typeof actOfAll>>) => {
  expect(await stored()).toMatchObject([{ kind: 'blocked', startsOn: dateIn(30) }]);
  expect(await coachSees(kept.id)).toMatchObject({ status: 'confirmed', startsAt: at(10) });
  expect(await coachSees(moved.id)).toMatchObject({ status: 'confirmed', startsAt: at(10, 2) });
  expect(await secondOf(moved.id)).toBe(at(20));
  expect(await coachSees(asked.id)).toMatchObject({ status: 'confirmed', startsAt: at(11), askedToMove: null });
  expect(await coachSees(cancelled.id)).toMatchObject({ status: 'confirmed', startsAt: at(12), cancelReason: null });
};

describe('a block with consequences', () => {
  it('is kept in words, with how each session stands', async () => {
    const { id, kept, moved, asked, cancelled } = await actOfAll();
    expect(await closure(id)).toMatchObject({
      id,
      undoneAt: null,
      undoRefusal: null,
      title: expect.stringMatching(/^Travel, \w{3} \d+ \w+ to \w{3} \d+ \w+$/),
      bookings: [
        { bookingId: kept.id, outcome: 'keep', state: 'done', now: { date: dateIn(10) } },
        { bookingId: moved.id, outcome: 'backup', state: 'done', now: { date: dateIn(20) } },
        { bookingId: asked.id, outcome: 'ask', state: 'waiting' },
        { bookingId: cancelled.id, outcome: 'cancel', state: 'done', now: null },
      ],
    });
    const { body } = await practice.coach('GET', practice.path('/closures?limit=1'));
    expect(body.map((one: { id: string }) => one.id)).toEqual([id]);
  });

  it('undone at once: all as it was, and nobody hears of either', async () => {
    const act = await actOfAll();
    expect(await undo(act.id)).toMatchObject({
      status: 200,
      body: { undoneAt: expect.any(String), undoRefusal: { code: 'closure_undone' } },
    });
    await standsAsBefore(act);
    await jobsSettled(practices.db);
    expect(await outcomesOf(act.moved.id)).toEqual([
      'moved client: overtaken',
      'moved coach: overtaken',
      'moved client: not needed',
      'moved coach: not needed',
    ]);
    expect(await outcomesOf(act.asked.id)).toEqual(['asked client: overtaken', 'ask_withdrawn client: not needed']);
    expect(await outcomesOf(act.cancelled.id)).toEqual([
      'cancelled client: overtaken',
      'cancelled coach: overtaken',
      'restored client: not needed',
      'restored coach: not needed',
    ]);
    expect(await undo(act.id)).toMatchObject({ status: 409, body: { code: 'closure_undone' } });
  });

  it('undone at once and laid again: nobody is told twice', async () => {
    const { id } = await book(at(10), own('ada'), at(20));
    await jobsSettled(practices.db);
    const decisions: Decision[] = [{ bookingId: id, outcome: 'backup' }];
    const first = await change(decisions);
    expect((await undo(first.body.closureId)).status).toBe(200);
    expect((await change(decisions)).body).toMatchObject({ moved: 1 });
    await jobsSettled(practices.db);
    const subjects = practices.mailsTo(own('ada')).map(({ subject }) => subject?.split(':')[0]);
    expect(subjects).toEqual(['Confirmed', 'Your second choice']);
  });

  it('undone: what its client had been asked before is asked again', async () => {
    const { id } = await book(at(10), own('ada'), at(20));
    await practice.coach('POST', practice.path(`/bookings/${id}/ask-to-move`), { note: 'Please' });
    const { body } = await change([{ bookingId: id, outcome: 'backup' }]);
    expect(await coachSees(id)).toMatchObject({ startsAt: at(20), askedToMove: null });
    expect((await closure(body.closureId)).bookings).toMatchObject([{ outcome: 'backup', state: 'done' }]);
    expect((await undo(body.closureId)).status).toBe(200);
    expect(await coachSees(id)).toMatchObject({ startsAt: at(10), askedToMove: { note: 'Please' } });
  });

  it('undone later: who was told is told again, once', async () => {
    const act = await actOfAll();
    await jobsSettled(practices.db);
    expect((await undo(act.id)).status).toBe(200);
    await standsAsBefore(act);
    await jobsSettled(practices.db);
    const subjects = (address: string) => practices.mailsTo(address).map(({ subject }) => subject?.split(':')[0]);
    expect(subjects(own('moved'))).toEqual(['Confirmed', 'Your second choice', 'Back at your first time']);
    expect(subjects(own('asked'))).toEqual(['Confirmed', 'Another time, please', 'It stays as it is']);
    expect(subjects(own('cancelled'))).toEqual(['Confirmed', 'Cancelled', 'It takes place after all']);
    expect(subjects(own('kept'))).toEqual(['Confirmed']);
  });

  it('is not undone once a client has answered', async () => {
    const act = await actOfAll();
    await practice.visitor('POST', `/manage/${act.asked.token}/move`, { startsAt: at(22) });
    const shown = await closure(act.id);
    expect(shown.undoRefusal).toMatchObject({ code: 'closure_answered', sentence: expect.stringContaining('answered') });
    expect(shown.bookings[2]).toMatchObject({ state: 'answered', now: { date: dateIn(22) } });
    expect(await undo(act.id)).toMatchObject({ status: 409, body: { code: 'closure_answered' } });
    expect(await stored()).toMatchObject([{ kind: 'travel' }]);
  });

  it('is not undone once the client who was moved has moved on', async () => {
    const act = await actOfAll();
    await practice.visitor('POST', `/manage/${act.moved.token}/move`, { startsAt: at(23) });
    expect((await closure(act.id)).bookings[1]).toMatchObject({ state: 'answered' });
    expect(await undo(act.id)).toMatchObject({ status: 409, body: { code: 'closure_answered' } });
  });

  it('is not undone once the coach has changed a session of it or the block, but a note or what was kept is in nobody’s way', async () => {
    const act = await actOfAll();
    await practice.coach('PUT', practice.path(`/bookings/${act.moved.id}/note`), { coachNote: 'Knees' });
    await practice.coach('POST', practice.path(`/bookings/${act.kept.id}/move`), { startsAt: at(24) });
    const shown = await closure(act.id);
    expect(shown.undoRefusal).toBeNull();
    expect(shown.bookings[0]).toMatchObject({ state: 'changed', now: { date: dateIn(24) } });
    await practice.coach('POST', practice.path(`/bookings/${act.cancelled.id}/restore`), { overbook: true });
    expect((await closure(act.id)).bookings[3]).toMatchObject({ state: 'changed' });
    expect(await undo(act.id)).toMatchObject({ status: 409, body: { code: 'closure_answered' } });
  });

  it('is not undone once the exception was edited', async () => {
    const { id: bookingId } = await book(at(10));
    const { body } = await change([{ bookingId, outcome: 'keep' }]);
    const override = (await practice.coach('GET', practice.path(`/overrides?from=${dateIn(0)}&to=${dateIn(60)}`))).body[0];
    await practice.coach('PUT', practice.path(`/overrides/${override.id}`), { ...override, endsOn: dateIn(15) });
    expect(await undo(body.closureId)).toMatchObject({ status: 409, body: { code: 'closure_answered' } });
  });

  it('gives back no time that somebody has by now: nothing at all is undone', async () => {
    const [moved, cancelled] = [await book(at(10), 'one@example.com', at(20)), await book(at(40), 'two@example.com')];
    const { body } = await change(
      [
        { bookingId: moved.id, outcome: 'backup' },
        { bookingId: cancelled.id, outcome: 'cancel' },
      ],
      [block(), block({ startsOn: dateIn(40), endsOn: dateIn(40) })],
    );
    await practice.coach('POST', practice.path('/bookings'), {
      serviceId: practice.serviceId,
      newClient: { name: 'Gil', email: 'gil@example.com' },
      startsAt: at(10),
    });
    expect(await undo(body.closureId)).toMatchObject({ status: 409, body: { code: 'closure_taken' } });
    expect(await coachSees(cancelled.id)).toMatchObject({ status: 'cancelled' });
    expect(await coachSees(moved.id)).toMatchObject({ startsAt: at(20) });
    expect(await stored()).toHaveLength(2);
  });

  it('puts no earlier block back over what was booked since', async () => {
    const { id: bookingId } = await book(at(10));
    const { body: earlier } = await practice.coach(
      'POST',
      practice.path('/overrides'),
      block({ startsOn: dateIn(30), endsOn: dateIn(30) }),
    );
    const { body } = await change([{ bookingId, outcome: 'ask' }], [block()], [{ id: earlier.id, version: 1 }]);
    await book(at(30), 'since@example.com');
    expect(await undo(body.closureId)).toMatchObject({ status: 409, body: { code: 'hits_bookings' } });
    expect(await coachSees(bookingId)).toMatchObject({ askedToMove: expect.anything() });
  });

  it('is not undone once the client of a session that was cancelled was erased', async () => {
    const act = await actOfAll();
    const { clientId } = await coachSees(act.cancelled.id);
    const { body: client } = await practice.coach('GET', practice.path(`/clients/${clientId}`));
    expect((await practice.coach('POST', practice.path(`/clients/${clientId}/erase`), { version: client.version })).status).toBe(204);
    expect((await closure(act.id)).undoRefusal).toMatchObject({ code: 'closure_answered' });
    expect(await undo(act.id)).toMatchObject({ status: 409, body: { code: 'closure_answered' } });
  });

  it('is its coach’s alone, and the log keeps who undid it', async () => {
    const { id } = await actOfAll();
    for (const other of [nobodysId(), id]) {
      const who = other === id ? practice.stranger : practice.coach;
      expect((await who('POST', practice.path(`/closures/${other}/undo`), {})).status).toBe(404);
    }
    await undo(id);
    const entries = await practices.db.selectFrom('auditEntries').select('action').where('coachId', '=', practice.coachId).execute();
    expect(entries.map(({ action }) => action)).toContain('override.undone');
  });
});
