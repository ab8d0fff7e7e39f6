import { describe, expect, it } from 'vitest';
import { DAY, HOUR, MINUTE } from '../time/instant.ts';
import { formMailVerdict } from './form-mail-verdict.ts';
import { reminderDue } from './reminder-due.ts';

const START = Date.parse('2027-03-14T15:00:00Z');
const before = (hours: number) => START - hours * HOUR;
const asked = { status: 'confirmed', startsAt: START, createdAt: START - 10 * DAY, answered: false, remindedAt: null } as const;

describe('the reminder of questions before a session', () => {
  it.each([
    ['is not sent two days and a minute before', {}, before(48) - MINUTE, false],
    ['is sent two days before', {}, before(48), true],
    ['is sent a day before', {}, before(24) - MINUTE, true],
    ['is sent late where nobody could in time', {}, before(2), true],
    ['is not sent once it has begun', {}, START, false],
    ['is not sent to whoever answered', { answered: true }, before(30), false],
    ['is not sent twice', { remindedAt: before(40) }, before(30), false],
    ['is sent again where it had moved further away since', { remindedAt: START - 9 * DAY }, before(30), true],
    ['is not sent right after the mail of the booking', { createdAt: before(40) }, before(39), false],
    ['is sent some hours after the mail of the booking', { createdAt: before(40) }, before(36), true],
    ['is not sent where the mail of the booking is just as late', { createdAt: before(27) }, before(5), false],
    ['is not sent for what is only asked for', { status: 'requested' }, before(30), false],
    ['is not sent for what waits for its client', { status: 'proposed' }, before(30), false],
    ['is not sent for what is cancelled', { status: 'cancelled' }, before(30), false],
  ] as const)('%s', (_, more, now, due) => {
    expect(reminderDue({ ...asked, ...more }, now)).toBe(due);
  });
});

describe('a mail about a form', () => {
  it.each([
    ['asks whoever has not answered', 'reminder', undefined, { status: 'confirmed', times: null }, before(30), 'send'],
    ['asks nobody who answered meanwhile', 'reminder', undefined, { status: 'confirmed', times: 1 }, before(30), 'overtaken'],
    ['asks nobody whose session is cancelled', 'reminder', undefined, { status: 'cancelled', times: null }, before(30), 'overtaken'],
    ['asks nobody whose session has begun', 'reminder', undefined, { status: 'confirmed', times: null }, START, 'overtaken'],
    ['brings the answers', 'submitted', 1, { status: 'confirmed', times: 1 }, before(30), 'send'],
    ['brings the answers to what is cancelled too', 'submitted', 2, { status: 'cancelled', times: 2 }, before(30), 'send'],
    ['leaves answers to the mail about the later ones', 'submitted', 1, { status: 'confirmed', times: 2 }, before(30), 'overtaken'],
    ['brings no answers that are erased', 'submitted', 1, { status: 'confirmed', times: null }, before(30), 'overtaken'],
  ] as const)('%s', (_, event, times, standing, now, verdict) => {
    expect(formMailVerdict({ event, ...(times !== undefined && { times }) }, { startsAt: START, ...standing }, now)).toBe(verdict);
  });
});
