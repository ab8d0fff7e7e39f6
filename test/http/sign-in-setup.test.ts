import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PRESETS } from '../../core/policies/presets.ts';
import { type Database, openDatabase } from '../../server/db/database.ts';
import { startTestServer, type TestServer } from '../server.ts';
import { Browser } from './browser.ts';

let server: TestServer;
let db: Database;

beforeAll(async () => {
  server = await startTestServer();
  db = openDatabase(server.connectionString, 2);
});
afterAll(async () => {
  await db.destroy();
  await server.stop();
});

const form = {
  name: 'Maren Holt',
  email: 'Maren@Example.com',
  password: 'correct horse battery staple',
  slug: 'maren',
  timeZone: 'America/Toronto',
  service: { name: 'Séance d’essai (45 min)', durationMinutes: 45, price: { currency: 'CAD', minor: 9000 } },
  hours: [
    { weekday: 1, startMinute: 540, endMinute: 720, capacity: 1 },
    { weekday: 1, startMinute: 780, endMinute: 1020, capacity: 1 },
  ],
};
const browser = () => new Browser(server.url);

describe('setting up', () => {
  it('is needed first, and refuses what cannot be', async () => {
    expect((await browser().get('/setup')).body).toEqual({ needed: true });
    const refused = async (change: object) => (await browser().post('/setup', { ...form, ...change })).body['code'];
    expect(await refused({ slug: 'sign-in' })).toBe('slug_reserved');
    expect(await refused({ timeZone: 'America/Tornto' })).toBe('unknown_time_zone');
    expect(await refused({ password: 'too short' })).toBe('invalid_input');
    expect(await refused({ hours: [{ weekday: 1, startMinute: 720, endMinute: 540, capacity: 1 }] })).toBe('end_before_start');
    expect(await refused({ hours: [...form.hours, { weekday: 1, startMinute: 600, endMinute: 660, capacity: 1 }] })).toBe('ranges_overlap');
    expect(await db.selectFrom('users').selectAll().execute()).toEqual([]);
  });

  it('knows five kinds of practice, and no sixth', async () => {
    expect((await browser().post('/setup', { ...form, preset: 'circus' })).body['code']).toBe('invalid_input');
  });

  it('happens once, however many try at the same moment', async () => {
    const rivals = Array.from({ length: 10 }, (_, n) => ({
      browser: browser(),
      form: { ...form, preset: 'mentor', slug: `maren-${n}`, email: `maren-${n}@example.com` },
    }));
    const answers = await Promise.all(rivals.map((rival) => rival.browser.post('/setup', rival.form)));
    expect(answers.filter((answer) => answer.status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.body['code'] === 'already_set_up')).toHaveLength(9);

    const winner = answers.findIndex((answer) => answer.status === 201);
    const coachId = answers[winner]!.body['coachId'];
    expect(answers[winner]!.body['publicUrl']).toMatch(new RegExp(`/maren-${winner}$`));
    expect((await rivals[winner]!.browser.get('/session')).body['session']).toMatchObject({
      user: { role: 'owner', email: `maren-${winner}@example.com` },
      coach: { id: coachId },
    });
    expect((await rivals[(winner + 1) % 10]!.browser.get('/session')).body['session']).toBeNull();

    expect(await db.selectFrom('users').selectAll().execute()).toHaveLength(1);
    expect(await db.selectFrom('weeklyHours').select(['weekday', 'startMinute', 'endMinute']).orderBy('startMinute').execute()).toEqual(
      form.hours.map(({ capacity: _, ...range }) => range),
    );
    expect(await db.selectFrom('services').select(['slug', 'name', 'durations', 'prices']).execute()).toEqual([
      { slug: 'seance-d-essai-45-min', name: form.service.name, durations: [45], prices: [form.service.price] },
    ]);
    // The rules are those of the kind of practice that was chosen.
    expect(await db.selectFrom('coaches').select(['rules', 'relationshipRules', 'attendance']).execute()).toEqual([
      { rules: PRESETS.mentor.rules, relationshipRules: PRESETS.mentor.relationshipRules, attendance: PRESETS.mentor.attendance },
    ]);
    expect(await db.selectFrom('services').select('location').execute()).toEqual([{ location: { kind: 'google_meet', detail: '' } }]);
    expect(await db.selectFrom('auditEntries').select(['action', 'actorKind', 'coachId']).execute()).toEqual([
      { action: 'installation.set_up', actorKind: 'owner', coachId },
    ]);
  });

  it('is over then', async () => {
    expect((await browser().get('/setup')).body).toEqual({ needed: false });
    expect(await browser().post('/setup', form)).toMatchObject({ status: 409, body: { code: 'already_set_up' } });
  });
});
