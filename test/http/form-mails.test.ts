import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayWords } from '../../server/day-words.ts';
import { ANSWERS, askedForm, filled, orderOf, person } from './form-facts.ts';
import { jobsSettled } from './jobs-settled.ts';
import { type MailedPractices, openMailedPractices } from './mailed-practices.ts';
import { at, dateIn, type OpenPractice } from './practices.ts';
import { dayAhead, weekly } from './series-facts.ts';

let practices: MailedPractices;

beforeAll(async () => {
  practices = await openMailedPractices();
});
afterAll(() => practices.stop());

const open = (rules: object = {}) => practices.open({ timeZone: 'UTC', rules: { windowDays: 300, clientSeries: true, ...rules } });
const book = (practice: OpenPractice, startsAt: string, more: object) =>
  practice.visitor('POST', '/bookings', orderOf(practice, startsAt, { timeZone: 'UTC', ...more }));
const coachEmail = async ({ coachId }: OpenPractice) =>
  (await practices.db.selectFrom('coaches').select('email').where('id', '=', coachId).executeTakeFirstOrThrow()).email;
const answeredMails = async (practice: OpenPractice) =>
  practices.mailsTo(await coachEmail(practice)).filter(({ subject }) => subject?.startsWith('Answered:'));
describe('the mail of a booking', () => {
  it('asks the client for what they have not answered, by the link', async () => {
    const practice = await open();
    await askedForm(practices.db, practice);
    const zoe = person('Zoë Müller');
    await book(practice, at(10), zoe);
    await jobsSettled(practices.db);
    const [mail] = practices.mailsTo(zoe.email);
    expect(mail?.text).toMatch(/Questions: Answer a few questions from Maren Holt before it: https:\/\/practice\.example\/m\/[\w-]+#form/);
    expect(mail?.html).toMatch(/href="https:\/\/practice\.example\/m\/[\w-]+#form"/);
    const [own] = practices.mailsTo(await coachEmail(practice));
    expect(own?.text).not.toContain('Questions');
  });

  it('asks nobody who has answered, and nobody who is asked nothing', async () => {
    const practice = await open();
    const [ada, zoe] = [person(), person()];
    await book(practice, at(10), ada);
    // What is asked is looked up when the mail leaves.
    await jobsSettled(practices.db);
    const form = await askedForm(practices.db, practice);
    await book(practice, at(11), { ...zoe, form: filled(form) });
    await jobsSettled(practices.db);
    for (const { email } of [ada, zoe]) expect(practices.mailsTo(email).map(({ text }) => text?.includes('Questions'))).toEqual([false]);
  });

  it('asks for several at once, and for a series, by the link of each', async () => {
    const practice = await open();
    await askedForm(practices.db, practice);
    const [ada, zoe] = [person(), person()];
    const { startsAt: _, ...order } = orderOf(practice, at(10), { timeZone: 'UTC' });
    await practice.visitor('POST', '/bookings/several', { ...order, ...ada, starts: [at(10), at(11)] });
    await practice.visitor('POST', '/bookings/series', { ...order, ...zoe, pattern: weekly(dayAhead(1, 20), [1], 3) });
    await jobsSettled(practices.db);
    for (const { email } of [ada, zoe]) expect(practices.mailsTo(email)[0]?.text).toContain('a few questions before each session');
  });

  it('asks once it is agreed, where it had to be asked for', async () => {
    const practice = await open({ instant: false });
    await askedForm(practices.db, practice);
    const zoe = person();
    await book(practice, at(10), zoe);
    await jobsSettled(practices.db);
    expect(practices.mailsTo(zoe.email)[0]?.text).not.toContain('Questions');
    const { body } = await practice.coach('GET', practice.path('/requests'));
    expect((await practice.coach('POST', practice.path(`/requests/${body.requests[0].id}/approve`), {})).status).toBe(200);
    await jobsSettled(practices.db);
    expect(practices.mailsTo(zoe.email)[1]?.text).toMatch(/Questions: .*\/m\/[\w-]+#form/);
  });
});

describe('answers', () => {
  it('come to the coach in a mail, each time they are sent, and not when nothing is different', async () => {
    const practice = await open();
    const form = await askedForm(practices.db, practice);
    const zoe = person('Zoë Müller');
    const { body } = await book(practice, at(10), { ...zoe, form: filled(form) });
    await jobsSettled(practices.db);
    const [mail, ...more] = await answeredMails(practice);
    expect(more).toEqual([]);
    expect(mail?.subject).toBe(`Answered: Check-in, Zoë Müller, ${dayWords(dateIn(10))}, 17:00`);
    expect(mail?.replyTo?.[0]?.address).toBe(zoe.email);
    expect(mail?.text).toContain('Zoë Müller answered your questions');
    expect(mail?.text).toContain('How are you?\n  So so\n');
    expect(mail?.text).toContain('What happened this week?\n  A sore knee\n  after the run\n');
    expect(mail?.text).toContain('What aches?\n  Knee\n  Back\n');
    expect(mail?.text).toContain('Hours of sleep\n  6.5\n');
    expect(mail?.text).toContain('Same goal as last time\n  Yes\n');
    expect(mail?.text).toContain('Since when?\n  Sat 28 February 2026\n');
    expect(mail?.text).toContain('Your goal\n  Not answered\n');
    expect(mail?.text).toContain(`https://practice.example/app/calendar?booking=${body.booking.id}`);
    expect(mail?.html).toContain('after the run');
    await practice.visitor('PUT', `/manage/${body.manageToken}/form`, filled(form, ANSWERS));
    await practice.visitor('PUT', `/manage/${body.manageToken}/form`, filled(form, { mood: 'Well' }));
    await jobsSettled(practices.db);
    const mails = await answeredMails(practice);
    expect(mails).toHaveLength(2);
    expect(mails[1]?.text).toContain('Zoë Müller changed their answers');
    expect(mails[1]?.text).toContain('How are you?\n  Well\n');
    const { body: log } = await practice.coach('GET', practice.path(`/bookings/${body.booking.id}/history`));
    expect(log.mails.filter(({ kind }: { kind: string }) => kind === 'form_submitted_coach')).toHaveLength(2);
    expect(JSON.stringify(log)).not.toContain('So so');
  });

  it('to several sessions come in one mail', async () => {
    const practice = await open();
    const form = await askedForm(practices.db, practice);
    const { startsAt: _, ...order } = orderOf(practice, at(10), { timeZone: 'UTC', form: filled(form) });
    await practice.visitor('POST', '/bookings/several', { ...order, starts: [at(12), at(11), at(10)] });
    await jobsSettled(practices.db);
    const [mail, ...more] = await answeredMails(practice);
    expect(more).toEqual([]);
    expect(mail?.text).toContain(`Holds for: 3 sessions, from ${dayWords(dateIn(10))}, 17:00`);
  });

  it('that were changed before the mail about them left come in the last one only', async () => {
    const practice = await open();
    const form = await askedForm(practices.db, practice);
    const { body } = await book(practice, at(10), person());
    await jobsSettled(practices.db);
    // The queue stands still while both are sent.
    await sql`create function public.hold_forms() returns trigger language plpgsql as
      $$ begin new.start_after := now() + interval '1 day'; return new; end $$`.execute(practices.db);
    await sql`create trigger hold_forms before insert on pgboss.job for each row
      when (new.name = 'form_mail') execute function public.hold_forms()`.execute(practices.db);
    await practice.visitor('PUT', `/manage/${body.manageToken}/form`, filled(form, { mood: 'Well' }));
    await practice.visitor('PUT', `/manage/${body.manageToken}/form`, filled(form, { mood: 'Not well' }));
    await sql`drop function public.hold_forms cascade`.execute(practices.db);
    await jobsSettled(practices.db);
    const mails = await answeredMails(practice);
    expect(mails.map(({ text }) => /How are you\?\n {2}(.*)\n/.exec(text ?? '')?.[1])).toEqual(['Not well']);
  });
});
