import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import type { TFunction } from 'i18next';
import type { DayBlocked, PlacementView } from '../../../../../contract/cycles/placements.ts';
import board from '../../../../../locales/en/board.json' with { type: 'json' };
import { describeOff } from './describe-off.ts';
import { describeWhy } from './describe-why.ts';
import { groupBlocked } from './group-blocked.ts';
import { offOf } from './off-of.ts';

let t: TFunction<'board'>;
beforeAll(async () => {
  const words = i18next.createInstance();
  await words.init({ lng: 'en', ns: ['board'], defaultNS: 'board', interpolation: { escapeValue: false }, resources: { en: { board } } });
  t = words.getFixedT('en', 'board');
});

const LENA = 'lena';
const names = new Map([
  [LENA, 'Lena Berg'],
  ['ole', 'Ole'],
  ['ida', 'Ida'],
]);
const facts = { names, closed: new Set(['2027-03-04']) };
const lane = { minute: 600 };
const visit = { dueOn: '2027-03-02', date: '2027-03-02', minute: 600, pinned: false, status: 'planned' as const, why: null };
const spoken = (text: string) => text.replaceAll(/\s/gu, ' ');
const why = (wishes: Partial<PlacementView>) => describeWhy({ ...visit, ...wishes }, lane, facts, t).map(spoken);
const blockedBy = (blocked: DayBlocked | null) =>
  why({ date: '2027-03-03', why: { code: 'moved', days: 1, minutes: 0, blocked } }).join(' ');

test.each([
  [0, 0, '', ''],
  [1, 0, '+1 day', '+1 day'],
  [-2, 0, '−2 days', '−2 days'],
  [0, 120, '2 h later', '+2 h'],
  [0, -30, '30 min earlier', '−30 min'],
  [0, 90, '1 h 30 min later', '+1:30 h'],
  [1, -60, '+1 day, 1 h earlier', '+1 d −1 h'],
])('%i days and %i minutes off is said "%s", on a chip "%s"', (days, minutes, full, brief) => {
  expect(describeOff({ days, minutes }, t)).toBe(full);
  expect(describeOff({ days, minutes }, t, true)).toBe(brief);
});

test('how far a visit lies from its wish, over the end of a month; nothing without a time or without a wish', () => {
  expect(offOf({ dueOn: '2027-03-31', date: '2027-04-02', minute: 570 }, lane)).toEqual({ days: 2, minutes: -30 });
  expect(offOf({ dueOn: '2027-03-31', date: null, minute: null }, lane)).toBeNull();
  expect(offOf({ dueOn: null, date: '2027-03-31', minute: 600 }, lane)).toBeNull();
});

test('where it was wished there is nothing to explain', () => {
  expect(why({})).toEqual(['As the client wishes it.']);
  expect(why({ pinned: true })).toEqual(['As the client wishes it. You pinned it here.']);
});

test('a moved one names the wish and what was in the way', () => {
  expect(blockedBy({ date: '2027-03-02', code: 'taken', regularIds: [LENA] })).toMatch(
    /^The wish, Tue.* 10:00.*, was not free: taken by Lena Berg\.$/,
  );
  expect(blockedBy({ date: '2027-03-02', code: 'taken', regularIds: [LENA, 'ole'] })).toContain('taken by Lena Berg and Ole.');
  expect(blockedBy({ date: '2027-03-02', code: 'taken', regularIds: [LENA, 'ole', 'ida'] })).toContain('Lena Berg, Ole and 1 other.');
  expect(blockedBy({ date: '2027-03-02', code: 'taken', regularIds: ['gone'] })).toContain('taken by somebody else.');
  expect(blockedBy({ date: '2027-03-04', code: 'closed' })).toContain('was not free: closed.');
  expect(blockedBy({ date: '2027-03-02', code: 'closed' })).toContain('was not free: no hours, or already booked.');
  expect(blockedBy({ date: '2027-03-02', code: 'gap', neighbour: '2027-02-27' })).toContain('3 days from the visit on Sat');
  expect(blockedBy({ date: '2027-03-02', code: 'weekday_not_accepted' })).toContain('does not come on a Tuesday.');
  expect(blockedBy(null)).toContain('Not at the wish');
});

test('what the coach put somewhere says so, whatever the search had said', () => {
  const said = why({ date: '2027-03-04', minute: 660, pinned: true, why: { code: 'moved', days: 2, minutes: 60, blocked: null } });
  expect(said[0]).toMatch(/^You put it here: \+2 days, 1 h later from the wish/);
  expect(why({ dueOn: null })).toEqual(['Added by hand.']);
});

test('one without a time says day by day what blocked it, neighbouring days together', () => {
  const blocked: DayBlocked[] = [
    { date: '2027-03-01', code: 'closed' },
    { date: '2027-03-02', code: 'taken', regularIds: [LENA, 'ole'] },
    { date: '2027-03-03', code: 'taken', regularIds: ['ole', LENA] },
    { date: '2027-03-05', code: 'taken', regularIds: ['ole', LENA] },
  ];
  const said = why({ status: 'unplaced', date: null, minute: null, why: { code: 'unplaced', blocked } });
  expect(said).toHaveLength(3);
  expect(said[0]).toMatch(/^Mon.*: no hours, or already booked$/);
  expect(said[1]).toMatch(/^Tue.* – Wed.*: taken by Lena Berg and Ole$/);
  expect(said[2]).toMatch(/^Fri.*: taken by/);
  expect(why({ status: 'unplaced', date: null, minute: null })).toEqual(['No free time was found near its day.']);
});

test('days with a gap between them, or another reason, stay apart', () => {
  const gap = (date: string, neighbour: string): DayBlocked => ({ date, code: 'gap', neighbour });
  const spans = groupBlocked(
    [gap('2027-03-01', '2027-02-27'), gap('2027-03-02', '2027-02-27'), gap('2027-03-03', '2027-03-09')],
    facts.closed,
  );
  expect(spans.map(({ from, until }) => [from, until])).toEqual([
    ['2027-03-01', '2027-03-02'],
    ['2027-03-03', '2027-03-03'],
  ]);
});

test('several days together are never said to be one of them', () => {
  const days = ['2027-03-02', '2027-03-03', '2027-03-04'];
  const said = (blocked: readonly DayBlocked[]) =>
    why({ status: 'unplaced', date: null, minute: null, why: { code: 'unplaced', blocked: [...blocked] } });
  expect(said(days.map((date) => ({ date, code: 'weekday_not_accepted' })))).toEqual([
    expect.stringMatching(/^Tue.* – Thu.*: does not come on these days$/),
  ]);
  expect(said(days.map((date) => ({ date, code: 'gap', neighbour: '2027-03-01' })))).toEqual([
    expect.stringMatching(/^Tue.* – Thu.*: not the right distance from the visit on Mon/),
  ]);
  // Closed all day is another reason than having no hours left.
  expect(said(days.map((date) => ({ date, code: 'closed' })))).toEqual([
    expect.stringMatching(/^Tue.* – Wed.*: no hours, or already booked$/),
    expect.stringMatching(/^Thu.*: closed$/),
  ]);
});
