import { strFromU8, unzipSync } from 'fflate';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { wholeClient } from '../factories/whole-client.ts';
import { askedForm, filled, orderOf } from './form-facts.ts';
import { jobsSettled } from './jobs-settled.ts';
import { at, type OpenPractice, openPractices, type Practices } from './practices.ts';

let practices: Practices;
let practice: OpenPractice;

beforeAll(async () => {
  practices = await openPractices();
});
afterAll(() => practices.stop());
beforeEach(async () => {
  practice = await practices.open({ rules: { cancelUntilMinutes: 0 } });
});

const SECRET = 'A herniated disc';

/** Somebody new books and answers; who they are, and their link. */
async function answered(days: number, email: string) {
  const form = await askedForm(practices.db, practice, { name: `Form of ${email}` });
  const order = orderOf(practice, at(days), { email, form: filled(form, { mood: 'Well', goal: SECRET }) });
  const { body } = await practice.visitor('POST', '/bookings', order);
  const { body: shown } = await practice.coach('GET', practice.path(`/bookings/${body.booking.id}`));
  const { body: client } = await practice.coach('GET', practice.path(`/clients/${shown.clientId}`));
  return { form, client, token: body.manageToken as string, bookingId: body.booking.id as string };
}
const of = async (clientId: string) =>
  (await practice.coach('GET', practice.path(`/form-answers?clientId=${clientId}`))).body.answers.map(
    ({ bookingId }: { bookingId: string }) => bookingId,
  );

describe('answers and people', () => {
  it('go to the record that is kept when two become one', async () => {
    const kept = await answered(10, 'zoe@example.com');
    const other = await answered(11, 'zoe@work.example');
    const { status } = await practice.coach('POST', practice.path(`/clients/${kept.client.id}/merge`), {
      ...wholeClient(),
      version: kept.client.version,
      otherId: other.client.id,
      otherVersion: other.client.version,
    });
    expect(status).toBe(200);
    expect(await of(kept.client.id)).toEqual([other.bookingId, kept.bookingId]);
    expect(await of(other.client.id)).toEqual([]);
    // Their links stay good.
    const { body } = await practice.visitor('PUT', `/manage/${other.token}/form`, filled(other.form, { mood: 'Not well' }));
    expect(body.form.answers).toEqual({ mood: 'Not well' });
    expect(await of(kept.client.id)).toEqual([other.bookingId, kept.bookingId]);
  });

  it('are among the data that a client takes along, with what was asked', async () => {
    const { client, bookingId } = await answered(10, 'zoe@example.com');
    const { body } = await practice.coach('GET', practice.path(`/clients/${client.id}/data`));
    const { coaches } = JSON.parse(strFromU8(unzipSync(Buffer.from(body.base64, 'base64'))['data.json']!));
    expect(coaches[0].answers).toMatchObject([
      {
        bookingId,
        form: 'Form of zoe@example.com',
        answers: { mood: 'Well', goal: SECRET },
        answeredAt: expect.stringMatching(/^\d{4}-.*Z$/),
      },
    ]);
    expect(coaches[0].answers[0].questions[0]).toMatchObject({ id: 'mood', label: 'How are you?' });
  });

  it('are gone with whoever is erased: from tables, log and mails; the form may go too', async () => {
    const { form, client, token, bookingId } = await answered(10, 'zoe@example.com');
    await jobsSettled(practices.db);
    await practice.visitor('POST', `/manage/${token}/cancel`, {});
    await jobsSettled(practices.db);
    const { body: now } = await practice.coach('GET', practice.path(`/clients/${client.id}`));
    const { status } = await practice.coach('POST', practice.path(`/clients/${client.id}/erase`), { version: now.version });
    expect(status).toBe(204);
    const tables = ['form_answers', 'bookings', 'mails', 'audit_entries', 'idempotency_keys'];
    const texts = await Promise.all(
      tables.map((table) =>
        sql<{ text: string }>`select t::text as text from ${sql.table(table)} t where coach_id = ${practice.coachId}`.execute(practices.db),
      ),
    );
    const all = texts.flatMap(({ rows }) => rows.map(({ text }) => text)).join('\n');
    expect(all).toContain(bookingId);
    expect(all).not.toContain(SECRET);
    expect((await practice.coach('GET', practice.path(`/bookings/${bookingId}/form`))).body.form.answers).toBeNull();
    await practices.db.updateTable('services').set({ formId: null }).where('id', '=', practice.serviceId).execute();
    expect((await practice.coach('DELETE', practice.path(`/forms/${form.id}`))).status).toBe(204);
  });
});
