import { describe, expect, it } from 'vitest';
import { HOUR } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { decideHold } from './decide-hold.ts';
import { decideHoursToPublish } from './decide-hours-to-publish.ts';
import { decideNewSlot } from './decide-new-slot.ts';
import { decideSlotChange } from './decide-slot-change.ts';

const ZONE = 'America/Toronto';
const NOON = wallToInstant(ZONE, '2027-03-10', 720);
const slot = { date: '2027-03-10', startMinute: 720, endMinute: 780, capacity: 2, serviceId: null };
const codeOf = (decision: { ok: true } | { ok: false; refusal: { code: string } }): string => (decision.ok ? 'ok' : decision.refusal.code);

describe('a new slot', () => {
  const decide = (more: Partial<typeof slot>, now = NOON) => codeOf(decideNewSlot({ ...slot, ...more }, { zone: ZONE, others: [], now }));

  it.each([
    ['right now', {}, 'ok'],
    ['a minute ago', { startMinute: 719 }, 'in_the_past'],
    ['yesterday', { date: '2027-03-09' }, 'in_the_past'],
    ['tomorrow', { date: '2027-03-11', startMinute: 0 }, 'ok'],
    ['backwards', { endMinute: 700 }, 'end_before_start'],
  ])('that starts %s is %s', (_, more, code) => {
    expect(decide(more)).toBe(code);
  });

  it('may touch another one, not overlap it', () => {
    const others = [{ date: '2027-03-10', startMinute: 780, endMinute: 840 }];
    const facts = { zone: ZONE, others, now: NOON };
    expect(codeOf(decideNewSlot(slot, facts))).toBe('ok');
    expect(codeOf(decideNewSlot({ ...slot, endMinute: 781 }, facts))).toBe('slots_overlap');
    expect(codeOf(decideNewSlot({ ...slot, date: '2027-03-11', endMinute: 900 }, facts))).toBe('ok');
  });
});

describe('a change of a slot', () => {
  const known = { ...slot, id: 'slot', startMinute: 900, endMinute: 960 };
  const change = (more: object, facts: object = {}) =>
    codeOf(
      decideSlotChange(
        known,
        { startMinute: 900, endMinute: 960, active: true, ...more },
        { zone: ZONE, booked: false, others: [], now: NOON, ...facts },
      ),
    );

  it.each([
    ['its time, free', { startMinute: 930 }, {}, 'ok'],
    ['its time, booked', { startMinute: 930 }, { booked: true }, 'slot_booked'],
    ['its end, booked', { endMinute: 970 }, { booked: true }, 'slot_booked'],
    ['off, booked', { active: false }, { booked: true }, 'ok'],
    ['off, long over', { active: false }, { now: NOON + 1000 * HOUR }, 'ok'],
    ['into the past', { startMinute: 700 }, {}, 'in_the_past'],
    ['over another', { endMinute: 1000 }, { others: [{ date: '2027-03-10', startMinute: 990, endMinute: 1050 }] }, 'slots_overlap'],
    ['backwards', { endMinute: 880 }, {}, 'end_before_start'],
  ])('%s', (_, more, facts, code) => {
    expect(change(more, facts)).toBe(code);
  });
});

describe('a hold', () => {
  const claim = {
    scheduleId: 'other',
    serviceId: null,
    startsAt: NOON,
    blockedFrom: NOON,
    blockedUntil: NOON + HOUR,
    seats: 1,
    isSession: true,
  };
  const decide = (from: number, until: number, claims = [claim]) =>
    decideHold({ startsAt: NOON + from * HOUR, endsAt: NOON + until * HOUR, now: NOON, claims });

  it.each([
    ['beside what is taken', 1, 2, 'ok'],
    ['over what is taken', -1, 2, 'slot_taken'],
    ['over its last minutes', 0.9, 2, 'slot_taken'],
    ['that ends where it starts', 2, 2, 'end_before_start'],
    ['of two days', 1, 49, 'ok'],
    ['of a minute more', 1, 49.1, 'span_too_long'],
    ['that is over', -3, -2, 'in_the_past'],
    ['that is running', -0.5, 1, 'slot_taken'],
  ])('%s is decided', (_, from, until, code) => {
    expect(codeOf(decide(from, until))).toBe(code);
  });

  it('takes every seat that hours can ever have', () => {
    const decision = decide(1, 2);
    expect(decision).toMatchObject({
      ok: true,
      value: { seats: 500, capacity: 500, overbookedBy: null, blockedFrom: NOON + HOUR, blockedUntil: NOON + 2 * HOUR },
    });
  });
});

describe('hours written out', () => {
  // A Wednesday; open from nine to five.
  const hours = ([1, 2, 3, 4, 5] as const).map((weekday) => ({ weekday, startMinute: 540, endMinute: 1020, capacity: 1 }));
  const decide = (firstDate: string, lastDate: string, now = NOON) =>
    decideHoursToPublish(
      { firstDate, lastDate, lengthMinutes: 60, serviceId: null },
      { zone: ZONE, hours, overrides: [], existing: [], now },
    );
  const starts = (decision: ReturnType<typeof decide>) =>
    decision.ok ? decision.value.slots.map((each) => [each.date, each.startMinute]) : [];

  it('begin with what has not begun', () => {
    expect(starts(decide('2027-03-08', '2027-03-10'))).toEqual([780, 840, 900, 960].map((minute) => ['2027-03-10', minute]));
  });

  it('give nothing for days that are over', () => {
    expect(decide('2027-03-01', '2027-03-09')).toEqual({ ok: true, value: { slots: [], skipped: 0 } });
  });

  it('cover at most 93 days', () => {
    expect(codeOf(decide('2027-03-10', '2027-06-10'))).toBe('ok');
    expect(codeOf(decide('2027-03-10', '2027-06-11'))).toBe('span_too_long');
    expect(codeOf(decide('2027-03-10', '2027-03-09'))).toBe('end_before_start');
  });
});
