import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weekday } from '../../time/instant.ts';
import { ANY_TIME } from './any-time.ts';
import { checkWish } from './check-wish.ts';
import { decideNewRegular, decideRegularChange } from './decide-regular.ts';
import type { RegularPattern } from './regular-pattern.ts';

const wish: RegularPattern = {
  ...ANY_TIME,
  serviceId: 'talk',
  durationMinutes: 60,
  frequency: 'weekly',
  weekday: 2,
  minute: 600,
  priority: 2,
  status: 'active',
  keepUnanswered: false,
  notes: '',
  startedOn: null,
};
const service = { id: 'talk', active: true, durations: [30, 60] };
const client = { erasedAt: null };
const codeOf = (decision: { readonly ok: boolean; readonly refusal?: { readonly code: string } }) => decision.refusal?.code ?? 'ok';
const hours = (...ranges: readonly (readonly [number, number])[]) => ranges.map(([startMinute, endMinute]) => ({ startMinute, endMinute }));

describe('a wish', () => {
  it.each([
    ['a day that suits', { acceptableWeekdays: [2] as Weekday[] }, 'ok'],
    ['a day that does not', { acceptableWeekdays: [1, 3] as Weekday[] }, 'wish_not_accepted'],
    ['the whole session inside the hours', { acceptableHours: hours([600, 660]) }, 'ok'],
    ['the end of the session outside', { acceptableHours: hours([600, 659]) }, 'wish_not_accepted'],
    ['the start outside', { acceptableHours: hours([601, 720]) }, 'wish_not_accepted'],
    ['the session across two that touch', { acceptableHours: hours([630, 720], [540, 630]) }, 'ok'],
    ['the session across a gap', { acceptableHours: hours([540, 630], [631, 720]) }, 'wish_not_accepted'],
    ['hours that overlap', { acceptableHours: hours([540, 700], [660, 720]) }, 'ranges_overlap'],
    ['the same hours twice', { acceptableHours: hours([540, 700], [540, 700]) }, 'ranges_overlap'],
    ['hours that end where they start', { acceptableHours: hours([540, 700], [800, 800]) }, 'end_before_start'],
    ['a session into midnight', { minute: 1380, acceptableHours: hours([1380, 1440]) }, 'ok'],
    ['a session over midnight', { minute: 1381, acceptableHours: hours([0, 1440]) }, 'wish_not_accepted'],
  ])('with %s', (_, more, code) => {
    expect(codeOf(checkWish({ ...wish, ...more }))).toBe(code);
  });

  it('is kept in one form however it was said, and checking it again changes nothing', () => {
    const range = fc.tuple(fc.nat(1438), fc.integer({ min: 1, max: 1440 })).map(([a, b]) => ({ startMinute: a, endMinute: b }));
    const days = fc.uniqueArray(fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 });
    fc.assert(
      fc.property(days, fc.array(range, { minLength: 1, maxLength: 6 }), fc.nat(1439), (acceptableWeekdays, acceptableHours, minute) => {
        const said = { ...wish, weekday: acceptableWeekdays[0]!, minute, acceptableWeekdays, acceptableHours };
        const checked = checkWish(said);
        expect(codeOf(checkWish({ ...said, acceptableHours: acceptableHours.toReversed() }))).toBe(codeOf(checked));
        if (!checked.ok) return;
        const { value } = checked;
        expect(checkWish(value)).toEqual(checked);
        const covered = (all: typeof acceptableHours, at: number) => all.some((one) => one.startMinute <= at && at < one.endMinute);
        for (let at = 0; at < 1440; at += 7) expect(covered([...value.acceptableHours], at)).toBe(covered(acceptableHours, at));
        expect(value.acceptableHours.every((one, index) => one.startMinute > (value.acceptableHours[index - 1]?.endMinute ?? -1))).toBe(
          true,
        );
      }),
    );
  });
});

describe('a new entry', () => {
  it.each([
    ['as wished', {}, {}, 'ok'],
    ['of a client who is there', { onRoster: true }, {}, 'regular_there'],
    ['of one who was erased', { client: { erasedAt: 5 } }, {}, 'client_erased'],
    ['for a service that is not offered any more', { service: { ...service, active: false } }, {}, 'not_found'],
    ['for a service that is not there', { service: undefined }, {}, 'not_found'],
    ['in a length that is not offered', {}, { durationMinutes: 45 }, 'duration_not_offered'],
    ['at a time that does not suit', {}, { acceptableWeekdays: [1] as Weekday[] }, 'wish_not_accepted'],
  ])('%s', (_, facts, more, code) => {
    expect(codeOf(decideNewRegular({ client, onRoster: false, service, ...facts }, { ...wish, ...more }))).toBe(code);
  });
});

describe('a changed entry', () => {
  const before = { ...wish, version: 3 };
  const gone = { ...service, active: false, durations: [90] };
  it.each([
    ['as seen', {}, {}, 'ok'],
    ['as somebody else left it meanwhile', { seenVersion: 2 }, {}, 'changed_meanwhile'],
    ['of one who was erased', { client: { erasedAt: 5 } }, {}, 'client_erased'],
    ['paused, its service gone', { service: gone }, { status: 'paused' as const }, 'ok'],
    ['in another length of a service that is gone', { service: gone }, { durationMinutes: 90 }, 'not_found'],
    ['to a service that is gone', { service: { ...gone, id: 'walk' } }, { serviceId: 'walk' }, 'not_found'],
    ['to a length that is not offered', {}, { durationMinutes: 45 }, 'duration_not_offered'],
  ])('%s', (_, facts, more, code) => {
    expect(codeOf(decideRegularChange({ client, before, seenVersion: 3, service, ...facts }, { ...wish, ...more }))).toBe(code);
  });
});
