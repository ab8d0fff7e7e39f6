import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWERS, askedForm, filled, orderOf, person } from './form-facts.ts';
import { jobsSettled } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { at, type OpenPractice } from './practices.ts';

let practices: MailedPractices;

beforeAll(async () => {
  practices = await openMailedPractices();
});
afterAll(() => practices.stop());

/** Somebody types an address and books: the link that is shown to them, and the one that only the mailbox of that address gets. */
async function booked(practice: OpenPractice, more: object = {}) {
  const { email } = person();
  const { body } = await practice.visitor('POST', '/bookings', orderOf(practice, at(10), { email, ...more }));
  await jobsSettled(practices.db);
  const mailed = practices
    .mailsTo(email)
    .map(({ text }) => /\/m\/([\w-]{43})/.exec(text ?? '')?.[1])
    .find((token) => token !== undefined);
  return { bookingId: body.booking.id as string, typed: body.manageToken as string, mailed: mailed ?? 'none' };
}

const answersOf = async ({ visitor }: OpenPractice, token: string) => (await visitor('GET', `/manage/${token}/form`)).body.form;
const answer = ({ visitor }: OpenPractice, token: string, body: object) => visitor('PUT', `/manage/${token}/form`, body);

describe('what a client answered by the link of their mail', () => {
  it('is neither shown to whoever only typed the address, nor changed by them', async () => {
    const practice = await practices.open();
    const form = await askedForm(practices.db, practice);
    const { bookingId, typed, mailed } = await booked(practice);
    // Until then that link shows and changes what was sent by it.
    expect((await answer(practice, typed, filled(form, { mood: 'Well' }))).body.form).toMatchObject({ sealed: false, canAnswer: true });
    expect(await answersOf(practice, mailed)).toMatchObject({ answers: { mood: 'Well' }, sealed: false });
    expect((await answer(practice, mailed, filled(form))).body.form).toMatchObject({ answers: ANSWERS, sealed: false, canAnswer: true });

    expect(await answersOf(practice, typed)).toMatchObject({ answers: null, sealed: true, canAnswer: false });
    expect((await practice.visitor('GET', `/manage/${typed}`)).body.form).toMatchObject({ answered: true, canAnswer: false });
    const { status, body } = await answer(practice, typed, filled(form, { mood: 'Well' }));
    expect([status, body.code]).toEqual([409, 'answered_by_mail']);
    // Whether what is sent is wrong tells nothing of what was.
    expect((await answer(practice, typed, filled(form, {}))).body.code).toBe('answered_by_mail');
    expect(await answersOf(practice, mailed)).toMatchObject({ answers: ANSWERS, canAnswer: true });
    expect((await practice.visitor('GET', `/manage/${mailed}`)).body.form).toMatchObject({ answered: true, canAnswer: true });
    const ofCoach = await practice.coach('GET', practice.path(`/bookings/${bookingId}/form`));
    expect(ofCoach.body.form).toMatchObject({ answers: ANSWERS, sealed: false });
  });

  it('is theirs from then on, also where it is the same as before', async () => {
    const practice = await practices.open();
    const form = await askedForm(practices.db, practice);
    const { typed, mailed } = await booked(practice, { form: filled(form) });
    expect(await answersOf(practice, typed)).toMatchObject({ answers: ANSWERS, sealed: false });
    await answer(practice, mailed, filled(form));
    expect((await answer(practice, typed, filled(form, { mood: 'Well' }))).body.code).toBe('answered_by_mail');
    expect(await answersOf(practice, mailed)).toMatchObject({ answers: ANSWERS });
  });
});
