import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { regularPattern } from '../factories/regular-pattern.ts';
import { type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open({ durations: [60, 90] });
});

const send = (to: string, file: string | Uint8Array, more: object = {}) =>
  practice.coach('POST', practice.path(`/roster-import${to}`), { fileBase64: Buffer.from(file as string).toString('base64'), ...more });
const preview = (file: string | Uint8Array, more: object = {}) => send('/preview', file, more);
const load = (file: string | Uint8Array, more: object = {}) => send('', file, more);
const lines = (...all: readonly string[]): string => all.join('\r\n');
const roster = async () => (await practice.coach('GET', practice.path('/regulars'))).body.regulars;
const clients = async () => (await practice.coach('GET', practice.path('/clients?limit=500'))).body.clients;
const newClient = async (name: string, email: string) => (await practice.coach('POST', practice.path('/clients'), { name, email })).body;
const HEADING = 'Name,Email,How often,Preferred day,Preferred time,Days that suit,Hours that suit,Length,Priority,Status,Notes';
const MEI = 'Mei Tanaka,mei@example.com,every 2 weeks,Thu,9.30,"Tue, Thu",9-12,90,1,waiting,Window';

describe('a roster out of a file', () => {
  it('becomes entries, of clients who are there and of new ones', async () => {
    const abel = await newClient('Abel Okafor', 'abel@example.com');
    const { status, body } = await load(lines(HEADING, MEI, 'Somebody Else,ABEL@example.com,weekly,Monday,9:30 am'));
    expect(status).toBe(201);
    expect(body).toMatchObject({ separator: ',', counts: { new: 2, changed: 0, same: 0, skipped: 0, wrong: 0 } });
    expect(body.lines).toMatchObject([
      { line: 2, outcome: 'new', name: 'Mei Tanaka', problems: [] },
      { line: 3, outcome: 'new' },
    ]);
    expect(await roster()).toMatchObject([
      {
        clientName: 'Mei Tanaka',
        frequency: 'biweekly',
        weekday: 4,
        minute: 570,
        acceptableWeekdays: [2, 4],
        acceptableHours: [{ startMinute: 540, endMinute: 720 }],
        durationMinutes: 90,
        priority: 1,
        status: 'waitlist',
        notes: 'Window',
      },
      { clientId: abel.id, clientName: 'Abel Okafor', frequency: 'weekly', weekday: 1, minute: 570, durationMinutes: 60, status: 'active' },
    ]);
    expect(await clients()).toMatchObject([
      { name: 'Abel Okafor', connected: false, version: 1 },
      { name: 'Mei Tanaka', connected: true },
    ]);
    const entries = await practices.db.selectFrom('auditEntries').selectAll().where('coachId', '=', practice.coachId).execute();
    const actions = entries.map(({ action }) => action);
    expect(actions.filter((action) => action === 'regular.created')).toHaveLength(2);
    expect(actions).toContain('regular.imported');
    expect(JSON.stringify(entries.map(({ before, after }) => [before, after]))).not.toMatch(/Window|Mei/);
  });

  it('taken in twice changes nothing the second time, skipping or updating', async () => {
    await load(lines(HEADING, MEI));
    const before = await roster();
    for (const onKnown of ['skip', 'update'])
      expect((await load(lines(HEADING, MEI), { onKnown })).body.counts).toEqual({ new: 0, changed: 0, same: 1, skipped: 0, wrong: 0 });
    expect(await roster()).toEqual(before);
  });

  it('changes who is there only where it was asked to, and only in what it says', async () => {
    await load(lines(HEADING, MEI));
    const file = lines('Email,Status', 'mei@example.com,active');
    expect((await load(file)).body.counts).toMatchObject({ skipped: 1 });
    expect(await roster()).toMatchObject([{ status: 'waitlist', version: 1 }]);
    expect((await load(file, { onKnown: 'update' })).body.counts).toMatchObject({ changed: 1 });
    expect(await roster()).toMatchObject([{ status: 'active', weekday: 4, notes: 'Window', version: 2 }]);
  });

  it('is taken whole or not at all; wrong lines are told in sentences', async () => {
    const file = lines(HEADING, MEI, 'Zoë,zoe@example.com,often,Tue,10', 'Kim,kim@example.com,weekly,Tue,10,Mon');
    const seen = await preview(file);
    expect(seen.body.counts).toMatchObject({ new: 1, wrong: 2 });
    expect(seen.body.lines.slice(0, 2)).toMatchObject([
      { line: 3, outcome: 'wrong', problems: [expect.stringContaining('“often” is not how often')] },
      { line: 4, outcome: 'wrong', problems: [expect.stringContaining('must be among the days')] },
    ]);
    expect(await load(file)).toMatchObject({ status: 422, body: { code: 'import_has_errors' } });
    expect([await roster(), await clients()]).toEqual([[], []]);
    expect((await load(file, { onWrong: 'leave_out' })).body.counts).toMatchObject({ new: 1, wrong: 2 });
    expect(await roster()).toHaveLength(1);
  });

  it('says which columns there are, and takes the ones it is told', async () => {
    const file = lines('Wer;Adresse;Takt;Wann;Um', 'Mei;mei@example.com;wöchentlich;Dienstag;10 Uhr');
    expect((await preview(file)).body).toMatchObject({ headings: ['Wer', 'Adresse', 'Takt', 'Wann', 'Um'], columns: {}, lines: [] });
    expect(await load(file)).toMatchObject({ status: 422, body: { code: 'import_without_columns' } });
    const columns = { name: 0, email: 1, frequency: 2, weekday: 3, time: 4 };
    expect((await load(file, { columns })).body.counts).toMatchObject({ new: 1 });
    expect(await roster()).toMatchObject([{ clientName: 'Mei', frequency: 'weekly', weekday: 2, minute: 600 }]);
  });

  it('finds who is known under an address that was merged', async () => {
    const [kept, other] = [await newClient('Mei', 'mei@example.com'), await newClient('M. Tanaka', 'mei@work.example')];
    const whole = (await practice.coach('GET', practice.path(`/clients/${kept.id}`))).body;
    const versions = { version: kept.version, otherId: other.id, otherVersion: other.version };
    await practice.coach('POST', practice.path(`/clients/${kept.id}/merge`), { ...whole, ...versions });
    const { body } = await load(lines('Email,Frequency,Day,Time', 'mei@work.example,weekly,Tue,10', 'mei@example.com,weekly,Tue,11'));
    expect(body.counts).toMatchObject({ new: 1, skipped: 1 });
    expect(await roster()).toMatchObject([{ clientId: kept.id, minute: 600 }]);
  });

  it('is refused where it is no table', async () => {
    expect(await preview(Buffer.from('%PDF-1.4 …'))).toMatchObject({ status: 422, body: { code: 'import_unreadable' } });
  });
});

describe('the roster as a file', () => {
  it('is one that its own import reads as it was, and no spreadsheet runs', async () => {
    const client = await newClient('=Mei; "M"', 'mei@example.com');
    const agreed = regularPattern(practice, {
      frequency: 'two_monthly',
      acceptableWeekdays: [2, 5],
      acceptableHours: [
        { startMinute: 540, endMinute: 720 },
        { startMinute: 840, endMinute: 1440 },
      ],
      status: 'waitlist',
      notes: '=1+1\nand more',
      startedOn: '2024-09-03',
    });
    await practice.coach('POST', practice.path('/regulars'), { ...agreed, clientId: client.id });
    const { body } = await practice.coach('GET', practice.path('/roster-export'));
    expect(body.filename).toMatch(/^roster-\d{4}-\d{2}-\d{2}\.csv$/);
    const file = Buffer.from(body.base64, 'base64');
    expect(file.toString()).toContain("'=1+1");
    expect((await preview(file, { onKnown: 'update' })).body.counts).toEqual({ new: 0, changed: 0, same: 1, skipped: 0, wrong: 0 });
    const [entry] = await roster();
    await practice.coach('DELETE', practice.path(`/regulars/${entry.id}`));
    await load(file);
    expect(await roster()).toMatchObject([agreed]);
  });
});
