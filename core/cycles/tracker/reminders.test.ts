import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placementFacts } from '../../../test/facts/placement-facts.ts';
import { DAY, HOUR, MINUTE } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Placement } from '../placement.ts';
import { decideDueReminders, decideReminders, type ReminderFacts, type ReminderPart } from './decide-reminders.ts';
import { reminderMoments } from './reminder-moments.ts';

const ZONE = 'America/Toronto';
/** Clocks go forward between the last reminder and the deadline. */
const DEADLINE = wallToInstant(ZONE, '2027-03-15', 18 * 60);
const cycle = { id: 'cycle', confirmBy: DEADLINE, remindDays: [2, 7], firstSentAt: DEADLINE - 30 * DAY, deadlineDoneAt: null };

const placement = (more: Partial<Placement> = {}) =>
  placementFacts({
    dueOn: '2027-04-01',
    date: '2027-04-01',
    booking: { id: 'a', status: 'proposed', startsAt: DEADLINE + 20 * DAY, endsAt: DEADLINE + 20 * DAY + HOUR },
    toldStartsAt: DEADLINE + 20 * DAY,
    ...more,
  });
const part = (more: Partial<ReminderPart> = {}): ReminderPart => ({
  regularId: 'rosa',
  sentAt: DEADLINE - 30 * DAY,
  reminders: 0,
  remindedAt: null,
  active: true,
  placements: [placement()],
  ...more,
});
const facts = (now: number, more: Partial<ReminderPart> = {}): ReminderFacts => ({ cycle, zone: ZONE, now, parts: [part(more)] });
const [SEVEN, TWO] = reminderMoments(cycle, ZONE) as [number, number];

describe('the moments of reminding', () => {
  it('lie so many days before the deadline at its time of day, in order, whatever the clocks do', () => {
    expect([SEVEN, TWO]).toEqual([wallToInstant(ZONE, '2027-03-08', 18 * 60), wallToInstant(ZONE, '2027-03-13', 18 * 60)]);
    expect(DEADLINE - TWO).toBe(2 * DAY - HOUR);
    expect(reminderMoments({ confirmBy: null, remindDays: [2] }, ZONE)).toEqual([]);
  });
});

describe('reminding by date', () => {
  it.each<[string, number, Partial<ReminderPart>, number]>([
    ['before the first moment', SEVEN - 1, {}, 0],
    ['at it', SEVEN, {}, 1],
    ['once it is done', SEVEN + 5 * MINUTE, { remindedAt: SEVEN, reminders: 1 }, 0],
    ['after two moments that nobody looked at: one mail', TWO + HOUR, {}, 1],
    ['at the second, the first being done', TWO, { remindedAt: SEVEN, reminders: 1 }, 1],
    ['when the coach did it this morning', SEVEN, { remindedAt: SEVEN - 3 * HOUR, reminders: 1 }, 0],
    ['when the coach did it two days ago', SEVEN, { remindedAt: SEVEN - 2 * DAY, reminders: 1 }, 1],
    ['when the dates left only yesterday evening', SEVEN, { sentAt: SEVEN - 20 * HOUR }, 0],
    ['when the dates left after it', SEVEN + DAY, { sentAt: SEVEN + HOUR }, 0],
    ['when nothing was sent', SEVEN, { sentAt: null }, 0],
    ['after the deadline', DEADLINE, {}, 0],
    ['when the client is away', SEVEN, { active: false }, 0],
    ['when all is answered', SEVEN, { placements: [placement({ answer: 'declined' })] }, 0],
    ['when the coach has withdrawn it', SEVEN, { placements: [placement({ state: 'dropped', date: null, minute: null })] }, 0],
  ])('%s', (_, now, more, count) => {
    expect(decideDueReminders(facts(now, more)).regularIds).toHaveLength(count);
  });

  it('happens once a moment at most, however often somebody looks, and never twice within an hour', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: SEVEN - 2 * DAY, max: DEADLINE + DAY }), { maxLength: 60 }), (looks) => {
        let state: Partial<ReminderPart> = {};
        const mails: number[] = [];
        for (const now of looks.toSorted((one, other) => one - other)) {
          const { regularIds } = decideDueReminders(facts(now, state));
          if (regularIds.length === 0) continue;
          mails.push(now);
          state = { remindedAt: now, reminders: mails.length };
        }
        expect(mails.length).toBeLessThanOrEqual(2);
        for (const [index, at] of mails.entries()) expect(at - (mails[index - 1] ?? 0)).toBeGreaterThanOrEqual(HOUR);
        const looked = (from: number, until: number) => looks.some((now) => from <= now && now < until);
        if (looked(SEVEN, TWO) && looked(TWO, DEADLINE) && !looked(TWO - DAY / 2, TWO)) expect(mails).toHaveLength(2);
        if (looked(SEVEN, DEADLINE)) expect(mails.length).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

describe('reminding by hand', () => {
  const remind = (now: number, more: Partial<ReminderPart> = {}, whom?: readonly string[]) => decideReminders(facts(now, more), whom);

  it('has a key for each time', () => {
    const decision = remind(SEVEN - 3 * DAY, { reminders: 2 });
    expect(decision).toMatchObject({ ok: true, value: { effects: [{ key: 'placements:cycle:rosa:reminder:3', event: 'reminder' }] } });
  });

  it.each<[string, Partial<ReminderPart>, readonly string[] | undefined, number]>([
    ['all who wait', {}, undefined, 1],
    ['somebody else', {}, ['ilse'], 0],
    ['somebody who was reminded an hour ago', { remindedAt: SEVEN - HOUR }, ['rosa'], 1],
    ['somebody who was reminded less than an hour ago', { remindedAt: SEVEN - HOUR + 1 }, ['rosa'], 0],
    ['who has answered in part', { placements: [placement({ answer: 'declined' }), placement({ id: 'b' })] }, undefined, 1],
  ])('%s', (_, more, whom, count) => {
    expect(remind(SEVEN, more, whom)).toMatchObject({ ok: true, value: { regularIds: Array(count).fill('rosa') } });
  });

  it('is refused after the deadline, and before anything was sent', () => {
    expect(remind(DEADLINE)).toMatchObject({ refusal: { code: 'deadline_over' } });
    const nothing = { ...facts(SEVEN), cycle: { ...cycle, firstSentAt: null } };
    expect(decideReminders(nothing, undefined)).toMatchObject({ refusal: { code: 'nothing_sent' } });
  });
});
