import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../time/add-days.ts';
import { weekdayOf } from '../../time/weekday-of.ts';
import { daysOfSentence } from './days-of-sentence.ts';

/** Monday, 1 March 2027; four months are shown. */
const SHOWN = { from: '2027-03-01', to: '2027-06-30', today: '2027-03-01' };
const YEAR = { from: '2026-11-01', to: '2027-10-31', today: '2026-11-18' };

/** `03-02 03-09`: what is meant, without the year. */
const meant = (text: string, shown = SHOWN): string => {
  const result = daysOfSentence(text, shown);
  return result.ok ? result.value.dates.map((date) => date.slice(5)).join(' ') : result.refusal.code;
};
const many = (text: string, shown = SHOWN): readonly string[] => {
  const result = daysOfSentence(text, shown);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value.dates;
};

describe('a sentence', () => {
  it.each([
    ['every Tue and Thu in March', '03-02 03-04 03-09 03-11 03-16 03-18 03-23 03-25 03-30'],
    ['Tuesdays & Thursdays until 11 March', '03-02 03-04 03-09 03-11'],
    ['every Tuesday and every Thursday until 11 March', '03-02 03-04 03-09 03-11'],
    ['10–14 March', '03-10 03-11 03-12 03-13 03-14'],
    ['10-14 March', '03-10 03-11 03-12 03-13 03-14'],
    ['10 — 14 Mar.', '03-10 03-11 03-12 03-13 03-14'],
    ['March 10 to 12', '03-10 03-11 03-12'],
    ['from the 10th to the 12th of March', '03-10 03-11 03-12'],
    ['30 March to 2 April', '03-30 03-31 04-01 04-02'],
    ['March 30 – April 2', '03-30 03-31 04-01 04-02'],
    ['30 March 2027 until 2 April 2027', '03-30 03-31 04-01 04-02'],
    ['between 30 March and 2 April', '03-30 03-31 04-01 04-02'],
    ['first Friday of each month', '03-05 04-02 05-07 06-04'],
    ['the 1st and 3rd Friday of every month', '03-05 03-19 04-02 04-16 05-07 05-21 06-04 06-18'],
    ['last Monday of every month', '03-29 04-26 05-31 06-28'],
    ['last Monday of April', '04-26'],
    ['first Friday in May and June', '05-07 06-04'],
    ['fifth Wednesday of each month', '03-31 06-30'],
    ['every second Wednesday', '03-03 03-17 03-31 04-14 04-28 05-12 05-26 06-09 06-23'],
    ['every other Wednesday in April', '04-07 04-21'],
    ['every 2nd Wednesday of the month', '03-10 04-14 05-12 06-09'],
    ['weekends in May', '05-01 05-02 05-08 05-09 05-15 05-16 05-22 05-23 05-29 05-30'],
    ['weekdays 10–15 March', '03-10 03-11 03-12 03-15'],
    ['Mon–Wed in the week of 10 March', '03-08 03-09 03-10'],
    ['Saturday to Monday until March 8', '03-01 03-06 03-07 03-08'],
    ['2027-04-05', '04-05'],
    ['2027-04-05 – 2027-04-07', '04-05 04-06 04-07'],
    ['10 March', '03-10'],
    ['march 10th, 2027', '03-10'],
    ['10, 12 and 14 March', '03-10 03-12 03-14'],
    ['March 10, 12', '03-10 03-12'],
    ['10 March, 12 April', '03-10 04-12'],
    ['March 10, 12 April', '03-10 04-12'],
    ['weekends in March and 10 March', '03-06 03-07 03-10 03-13 03-14 03-20 03-21 03-27 03-28'],
    ['today', '03-01'],
    ['tomorrow', '03-02'],
    ['next Monday', '03-08'],
    ['this week', '03-01 03-02 03-03 03-04 03-05 03-06 03-07'],
    ['next week', '03-08 03-09 03-10 03-11 03-12 03-13 03-14'],
    ['weekdays next week', '03-08 03-09 03-10 03-11 03-12'],
    ['all Mondays in March except 15 March', '03-01 03-08 03-22 03-29'],
    ['all Mondays in March except the first Monday of each month and 22 March', '03-08 03-15 03-29'],
    ['10–14 March, except weekends', '03-10 03-11 03-12'],
    ['Mondays in March, but not the 15th of March', '03-01 03-08 03-22 03-29'],
    ['Mondays in March except 15 August', '03-01 03-08 03-15 03-22 03-29'],
    ['  ALL   MONDAYS  in march ', '03-01 03-08 03-15 03-22 03-29'],
    ['mondays from 14 June on', '06-14 06-21 06-28'],
    ['after 28 June', '06-29 06-30'],
  ])('%s', (text, expected) => {
    expect(meant(text)).toBe(expected);
  });

  it.each([
    ['all Tuesdays', 18],
    ['every day', 122],
    ['all of April', 30],
    ['April', 30],
    ['April and June', 60],
    ['March to May', 92],
    ['weekdays', 88],
    ['next month', 30],
  ])('%s means %i days', (text, count) => {
    expect(many(text)).toHaveLength(count);
  });

  it.each([
    ['10 March', '2027-03-10', '2027-03-10'],
    ['28 December to 3 January', '2026-12-28', '2027-01-03'],
    ['all of December', '2026-12-01', '2026-12-31'],
    ['all of November', '2026-11-18', '2026-11-30'],
    ['15 November to 20 November', '2026-11-18', '2026-11-20'],
  ])('finds the year of %s', (text, first, last) => {
    const dates = many(text, YEAR);
    expect([dates[0], dates.at(-1)]).toEqual([first, last]);
  });

  it('knows leap days', () => {
    expect(meant('29 February', { from: '2028-01-01', to: '2028-03-31', today: '2028-01-01' })).toBe('02-29');
    expect(meant('29 February 2027', { from: '2027-01-01', to: '2027-03-31', today: '2027-01-01' })).toBe('no_such_day');
  });

  it.each([
    ['', 'nothing_said', undefined],
    ['block', 'nothing_said', undefined],
    ['all Tuesdys', 'not_understood', 'all tuesdys'],
    ['10 March and something else', 'not_understood', 'something else'],
    ['10 March something', 'not_understood', 'something'],
    ['Mondays except', 'not_understood', 'except'],
    ['Mondays except full moon', 'not_understood', 'full moon'],
    ['last Friday', 'not_understood', 'last friday'],
    ['31 April', 'no_such_day', '31 april'],
    ['14–10 March', 'no_such_day', '14-10 march'],
    ['10 August', 'not_shown', '10 august'],
    ['10 March 2026', 'not_shown', '10 march 2026'],
    ['Mondays in August', 'not_shown', 'mondays in august'],
    ['10 March except 10 March', 'not_shown', '10 march'],
  ])('"%s" is refused: %s', (text, code, part) => {
    const result = daysOfSentence(text, SHOWN);
    expect(result.ok ? result.value : result.refusal).toEqual(part === undefined ? { code } : { code, part });
  });

  it.each([
    ['Block 10–14 March', 'blocked'],
    ['travel: 10 March', 'travel'],
    ['open all Saturdays', 'open'],
    ['10 March', null],
  ])('"%s" asks for %s', (text, kind) => {
    const result = daysOfSentence(text, SHOWN);
    expect(result.ok && result.value.kind).toBe(kind);
  });

  it('never means a day that is past or not shown, whatever is typed', () => {
    const word = fc.constantFrom(
      ...'all every second last first weekdays weekends tue fri in of march june 10 14 31 2027 , and - to until except next week month'.split(
        ' ',
      ),
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 0, max: 121 }), (text, past) => {
        const today = addDays(SHOWN.from, past);
        const result = daysOfSentence(text, { ...SHOWN, today });
        if (!result.ok) return;
        const { dates } = result.value;
        expect(dates.length).toBeGreaterThan(0);
        expect(dates.every((date) => today <= date && date <= SHOWN.to)).toBe(true);
        expect([...new Set(dates)].sort()).toEqual(dates);
      }),
      { numRuns: 2000 },
    );
  });

  it('and its exception share the days between them', () => {
    const names = ['Mon', 'tuesdays', 'WED', 'thurs', 'Fridays', 'sat', 'sundays'];
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 }), (weekdays) => {
        const list = weekdays.map((weekday) => names[weekday - 1]).join(', ');
        const one = many(list);
        expect(one.every((date) => weekdays.includes(weekdayOf(date)))).toBe(true);
        expect([...one, ...many(`every day except ${list}`)].sort()).toEqual(many('every day'));
      }),
    );
  });
});
