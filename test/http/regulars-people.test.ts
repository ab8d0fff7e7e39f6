import { randomUUID } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { season } from '../factories/season.ts';
import { wholeClient } from '../factories/whole-client.ts';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;
let plan: ReturnType<typeof season>;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open();
  plan = season(practices.db, practice);
});

interface Whose {
  readonly regularId: string;
  readonly clientId: string;
}
const client = async (id: string) => (await practice.coach('GET', practice.path(`/clients/${id}`))).body;
const show = async (id: string) => (await practice.coach('GET', practice.path(`/regulars/${id}`))).body;
const merge = async (keptId: string, otherId: string) => {
  const [kept, other] = [await client(keptId), await client(otherId)];
  return practice.coach('POST', practice.path(`/clients/${keptId}/merge`), {
    ...wholeClient({ email: kept.email }),
    version: kept.version,
    otherId,
    otherVersion: other.version,
  });
};
const NOTHING = { dueOn: null, why: null, bookingId: null, answer: null, date: null, minute: null };
const visit = async (cycleId: string, { regularId, clientId }: Whose, more: object): Promise<string> => {
  const id = randomUUID();
  const whose = { id, cycleId, regularId, clientId, coachId: practice.coachId, createdAt: new Date() };
  await practices.db
    .insertInto('placements')
    .values({ ...whose, ...NOTHING, ...more } as never)
    .execute();
  return id;
};
const planned = (date: string, more: object = {}) => ({ state: 'planned', date, dueOn: date, minute: 600, ...more });
const placements = (cycleId: string) =>
  practices.db
    .selectFrom('placements')
    .select(['id', 'regularId', 'clientId', 'dueOn', 'bookingId'])
    .where('cycleId', '=', cycleId)
    .orderBy('id')
    .execute();
const spring = { name: 'Spring', firstDate: '2027-03-01', lastDate: '2027-06-30' };
const winter = { name: 'Winter', firstDate: '2026-11-01', lastDate: '2027-02-28' };

describe('when two records become one', () => {
  it('the only entry is the kept one’s, with every part in a cycle', async () => {
    const other = await plan.regular({ name: 'Rosa R.' });
    const kept = (await practice.coach('POST', practice.path('/clients'), { name: 'Rosa', email: 'rosa@example.com' })).body;
    const cycleId = await plan.cycle(spring);
    await plan.part(cycleId, other);
    const id = await visit(cycleId, other, planned('2027-03-02'));
    expect((await merge(kept.id, other.clientId)).status).toBe(200);
    expect(await show(other.regularId)).toMatchObject({ clientId: kept.id, version: 2, history: [{ name: 'Spring', placed: 1 }] });
    expect(await placements(cycleId)).toEqual([
      { id, regularId: other.regularId, clientId: kept.id, dueOn: '2027-03-02', bookingId: null },
    ]);
    const { body } = await practice.coach('GET', practice.path(`/clients/${other.clientId}/regular-suggestion`));
    expect(body.regularId).toBe(other.regularId);
  });

  it('the kept one’s entry stays, and the other’s history moves to it', async () => {
    const [kept, other] = [await plan.regular({ minute: 600 }), await plan.regular({ minute: 900 })];
    await practices.db.updateTable('regulars').set({ notes: 'Mornings' }).where('id', '=', kept.regularId).execute();
    await practices.db
      .updateTable('regulars')
      .set({ notes: 'Brings her dog', startedOn: '2024-09-01' })
      .where('id', '=', other.regularId)
      .execute();
    const [before, now] = [await plan.cycle(winter), await plan.cycle(spring)];
    await plan.part(before, other, { wish: 'skip' });
    await plan.part(now, kept);
    await plan.part(now, other, { message: 'Not in May', answers: 2 });
    const mine = await visit(now, kept, planned('2027-03-02'));
    // Told to nobody, and doubled: the kept one's plan holds.
    await visit(now, other, planned('2027-03-02'));
    await visit(now, other, { state: 'unplaced', dueOn: '2027-03-09' });
    const { body } = await practice.book(at(20), { email: other.email });
    const told = await visit(now, other, planned('2027-03-16', { bookingId: body.booking.id }));
    expect((await merge(kept.clientId, other.clientId)).status).toBe(200);
    expect(await practice.coach('GET', practice.path(`/regulars/${other.regularId}`))).toMatchObject({ status: 404 });
    expect(await show(kept.regularId)).toMatchObject({
      minute: 600,
      notes: 'Mornings\n\nBrings her dog',
      startedOn: '2024-09-01',
      history: [
        { name: 'Spring', placed: 2 },
        { name: 'Winter', renewal: 'skipped' },
      ],
    });
    const owned = { regularId: kept.regularId, clientId: kept.clientId };
    expect(await placements(now)).toEqual(
      [
        { id: mine, ...owned, dueOn: '2027-03-02', bookingId: null },
        { id: told, ...owned, dueOn: '2027-03-16', bookingId: body.booking.id },
      ].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
    const [joined] = await practices.db.selectFrom('cycleRegulars').selectAll().where('cycleId', '=', now).execute();
    expect(joined).toMatchObject({ ...owned, message: 'Not in May', answers: 2 });
  });

  it('a date that both were told for the same day of the rhythm stands beside the other', async () => {
    const [kept, other] = [await plan.regular(), await plan.regular()];
    const cycleId = await plan.cycle(spring);
    const told = async (whose: Whose & { email: string }, days: number) => {
      await plan.part(cycleId, whose, { sentAt: new Date() });
      const { body } = await practice.book(at(days), { email: whose.email });
      await visit(cycleId, whose, planned('2027-03-02', { bookingId: body.booking.id }));
      return body.booking.id as string;
    };
    const [first, second] = [await told(kept, 20), await told(other, 21)];
    expect((await merge(kept.clientId, other.clientId)).status).toBe(200);
    const rows = await placements(cycleId);
    expect(rows.find(({ bookingId }) => bookingId === first)).toMatchObject({ regularId: kept.regularId, dueOn: '2027-03-02' });
    expect(rows.find(({ bookingId }) => bookingId === second)).toMatchObject({ regularId: kept.regularId, dueOn: null });
  });
});

describe('what is kept of a regular', () => {
  const whole = async () => {
    const regular = await plan.regular({ name: 'Rosa Regular', email: 'rosa@example.com' });
    await practices.db.updateTable('regulars').set({ notes: 'Brings her dog' }).where('id', '=', regular.regularId).execute();
    const cycleId = await plan.cycle(spring);
    await plan.part(cycleId, regular, { message: 'Not in May, my knee' });
    await visit(cycleId, regular, planned('2027-03-02'));
    return { ...regular, cycleId };
  };

  it('is handed out with everything else', async () => {
    const { clientId } = await whole();
    const { body } = await practice.coach('GET', practice.path(`/clients/${clientId}/data`));
    const { coaches } = JSON.parse(strFromU8(unzipSync(Buffer.from(body.base64, 'base64'))['data.json']!));
    expect(coaches[0]).toMatchObject({
      roster: [{ frequency: 'weekly', notes: 'Brings her dog' }],
      cycles: [{ name: 'Spring', message: 'Not in May, my knee' }],
      placements: [{ date: '2027-03-02', state: 'planned' }],
    });
  });

  it('is gone with the person, and nobody plans for them', async () => {
    const { clientId, cycleId, regularId } = await whole();
    const { version } = await client(clientId);
    expect(await practice.coach('POST', practice.path(`/clients/${clientId}/erase`), { version })).toMatchObject({ status: 204 });
    const kept = await Promise.all(
      ['regulars', 'cycle_regulars', 'placements'].map(
        async (table) =>
          (
            await sql<{ all: unknown }>`select json_agg(t) as all from ${sql.table(table)} t where coach_id = ${practice.coachId}`.execute(
              practices.db,
            )
          ).rows[0]?.all,
      ),
    );
    expect(JSON.stringify(kept)).not.toMatch(/dog|knee|Rosa/);
    expect(await placements(cycleId)).toEqual([]);
    expect((await practice.coach('GET', practice.path('/regulars'))).body).toMatchObject({
      regulars: [],
      counts: { active: 0, inactive: 0 },
    });
    expect(await practice.coach('GET', practice.path(`/regulars/${regularId}`))).toMatchObject({ status: 404 });
  });
});
