import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weekday } from '../../../time/instant.ts';
import { FREQUENCIES } from '../../placement/placement-settings.ts';
import { REGULAR_STATUSES } from '../../regular-status.ts';
import { ANY_TIME } from '../any-time.ts';
import { checkWish } from '../check-wish.ts';
import type { RegularPattern } from '../regular-pattern.ts';
import { rosterCells } from '../roster-cells.ts';
import { ROSTER_FIELDS } from '../roster-field.ts';
import { guessRosterColumns } from './guess-roster-columns.ts';
import { type KnownRegular, planRosterImport } from './plan-roster-import.ts';
import { readRoster } from './read-roster.ts';

const services = [
  { id: 'walk', name: 'A walk', slug: 'walk', active: true, durations: [45] },
  { id: 'talk', name: 'One-to-one talk', slug: 'talk', active: true, durations: [60, 90] },
  { id: 'old', name: 'Old', slug: 'old', active: false, durations: [30] },
];
const zoe: KnownRegular = {
  ...ANY_TIME,
  id: 'r',
  serviceId: 'talk',
  durationMinutes: 60,
  frequency: 'weekly',
  weekday: 2,
  minute: 600,
  priority: 1,
  status: 'active',
  keepUnanswered: true,
  notes: 'By the window',
  startedOn: null,
};
const known = new Map([
  ['zoe@example.com', { clientId: 'z', regular: zoe }],
  ['zoe@work.example', { clientId: 'z', regular: zoe }],
  ['abel@example.com', { clientId: 'a', regular: null }],
]);
const HEADINGS = 'Email;Name;How often;Day;Time;Days that suit;Hours that suit;Service;Length;Priority;Status;Started on;Notes;Phone';
const plan = (rows: readonly string[], onKnown: 'skip' | 'update' = 'update', headings = HEADINGS) => {
  const names = headings.split(';');
  const lines = rows.map((row, index) => ({ line: index + 2, cells: row.split(';') }));
  return planRosterImport(readRoster(names, lines, guessRosterColumns(names)), { known, services, onKnown });
};
const problemsOf = (row: string) => plan([row]).lines[0]?.problems.map(({ code }) => code);

describe('columns', () => {
  it('are known by their headings', () => {
    const order = ['email', 'name', 'frequency', 'weekday', 'time', 'weekdays', 'hours', 'service', 'duration', 'priority', 'status'];
    const found = guessRosterColumns(HEADINGS.split(';'));
    expect(found).toEqual(Object.fromEntries([...order, 'started_on', 'notes', 'phone'].map((field, index) => [field, index])));
  });

  it('are none without an address', () => {
    expect(plan(['Zoë;weekly'], 'update', 'Name;Frequency').lines).toEqual([]);
  });
});

describe('a line', () => {
  it('becomes an entry with what it says, and a client where the address is unknown', () => {
    const row =
      'mei@example.com;Mei Tanaka;every 2 weeks;Thu;9:30 am;Tue, Thu;9-12;Talk;1 h 30;high;waiting;2024-09-03;Window;+1 416 555 0101';
    const { creates, counts } = plan([row, 'abel@example.com;;weekly;Mon;10']);
    expect(counts).toEqual({ new: 2, changed: 0, same: 0, skipped: 0, wrong: 0 });
    expect(creates).toEqual([
      {
        clientId: null,
        person: { name: 'Mei Tanaka', email: 'mei@example.com', phone: '+1 416 555 0101' },
        pattern: {
          serviceId: 'talk',
          durationMinutes: 90,
          frequency: 'biweekly',
          weekday: 4,
          minute: 570,
          acceptableWeekdays: [2, 4],
          acceptableHours: [{ startMinute: 540, endMinute: 720 }],
          priority: 1,
          status: 'waitlist',
          keepUnanswered: false,
          notes: 'Window',
          startedOn: '2024-09-03',
        },
      },
      expect.objectContaining({
        clientId: 'a',
        pattern: expect.objectContaining({ ...ANY_TIME, serviceId: 'walk', durationMinutes: 45, priority: 2, status: 'active' }),
      }),
    ]);
  });

  it.each([
    [';Mei;weekly;Tue;10', ['email_missing']],
    ['mei@;Mei;weekly;Tue;10', ['email_invalid']],
    ['mei@example.com;;weekly;Tue;10', ['name_missing']],
    ['mei@example.com;Mei;;Tue;10', ['frequency_missing']],
    ['mei@example.com;Mei;weekly;;10', ['weekday_missing']],
    ['mei@example.com;Mei;weekly;Tue;', ['time_missing']],
    ['mei@example.com;Mei;often;someday;soon', ['frequency_unclear', 'weekday_unclear', 'time_unclear']],
    ['mei@example.com;Mei;weekly;Tue;24:00', ['time_unclear']],
    ['mei@example.com;Mei;weekly;Tue;10;Tu-Someday;12-9', ['weekdays_unclear', 'hours_unclear']],
    ['mei@example.com;Mei;weekly;Tue;10;Mon, Wed', ['wish_not_accepted']],
    ['mei@example.com;Mei;weekly;Tue;10;;10:00-10:30', ['wish_not_accepted']],
    ['mei@example.com;Mei;weekly;Tue;10;;9-12, 11-14', ['hours_unclear']],
    ['mei@example.com;Mei;weekly;Tue;10;;;Massage', ['service_unknown']],
    ['mei@example.com;Mei;weekly;Tue;10;;;Old', ['service_unknown']],
    ['mei@example.com;Mei;weekly;Tue;10;;;Talk;45', ['length_not_offered']],
    ['mei@example.com;Mei;weekly;Tue;10;;;;long', ['length_unclear']],
    ['mei@example.com;Mei;weekly;Tue;10;;;;;urgent;gone;3/4/2024', ['date_ambiguous', 'priority_unclear', 'regular_state_unclear']],
    ['mei@example.com;Mei;weekly;Tue;10;;;;;;;;;call me', ['phone_invalid']],
    ['mei@example.com;Mei;weekly;Tue;10;;;;;;;;;;more', ['too_many_cells']],
    [`mei@example.com;${'x'.repeat(121)};weekly;Tue;10`, ['name_too_long']],
  ])('%s', (row, codes) => {
    expect(problemsOf(row)?.toSorted()).toEqual([...codes].toSorted());
  });

  it('changes only what it says of who is there, or nothing', () => {
    const row = 'zoe@example.com;;;;11:00;;;;;;paused';
    expect(plan([row], 'skip')).toMatchObject({ counts: { skipped: 1 }, updates: [] });
    const { counts, updates } = plan([row]);
    expect(counts).toMatchObject({ changed: 1 });
    const { id: _, ...before } = zoe;
    expect(updates).toEqual([{ before: zoe, after: { ...before, minute: 660, status: 'paused' } }]);
    for (const onKnown of ['skip', 'update'] as const)
      expect(plan(['zoe@example.com;Zoë;weekly;Tue;10'], onKnown).counts).toMatchObject({ same: 1 });
  });

  it('about somebody who came before is left out, be it under another address', () => {
    const { lines } = plan([
      'zoe@example.com;;;;11:00',
      'zoe@work.example;;;;12:00',
      'mei@example.com;Mei;weekly',
      'mei@example.com;Mei;weekly;Tue;9',
    ]);
    expect(lines.map(({ outcome }) => outcome)).toEqual(['changed', 'skipped', 'wrong', 'new']);
  });

  it('keeps a service that is offered no more for who has it', () => {
    const entry = { ...zoe, serviceId: 'old', durationMinutes: 20 };
    const facts = { known: new Map([['zoe@example.com', { clientId: 'z', regular: entry }]]), services, onKnown: 'update' as const };
    const names = ['Email', 'Time', 'Service'];
    const read = readRoster(names, [{ line: 2, cells: ['zoe@example.com', '11', 'Old'] }], guessRosterColumns(names));
    expect(planRosterImport(read, facts).updates).toMatchObject([{ after: { serviceId: 'old', durationMinutes: 20, minute: 660 } }]);
  });
});

describe('a file that was exported', () => {
  const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const words = {
    frequency: (frequency: string) => frequency,
    weekday: (weekday: Weekday) => WEEKDAYS[weekday - 1] ?? '',
    status: (status: string) => status,
  };
  const day = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
  /** A wish that can be kept: the preferred session lies in the last of its hours. */
  const time = fc
    .tuple(day, fc.array(day), fc.nat({ max: 600 }), fc.nat({ max: 300 }), fc.nat({ max: 400 }), fc.boolean())
    .map(([weekday, days, free, before, after, early]) => {
      const minute = 200 + free + before;
      const last = { startMinute: 200 + free, endMinute: Math.min(1440, minute + 90 + after) };
      return {
        weekday,
        minute,
        acceptableWeekdays: [weekday, ...days],
        acceptableHours: early ? [{ startMinute: 60, endMinute: 190 }, last] : [last],
      };
    });
  const rest = fc.record({
    durationMinutes: fc.constantFrom(60, 90),
    frequency: fc.constantFrom(...FREQUENCIES),
    priority: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
    status: fc.constantFrom(...REGULAR_STATUSES),
    notes: fc.constantFrom('', '=1+1', "'quoted", 'Two\nlines'),
    startedOn: fc.constantFrom(null, '2024-09-03'),
  });

  it('is read as what it was written from', () => {
    const headings = ROSTER_FIELDS.map(String);
    fc.assert(
      fc.property(time, rest, (when, what) => {
        const checked = checkWish<RegularPattern>({ ...when, ...what, serviceId: 'talk', keepUnanswered: false });
        if (!checked.ok) throw new Error(checked.refusal.code);
        const cells = rosterCells(checked.value, { name: 'Mei', email: 'mei@example.com', phone: '', service: 'One-to-one talk' }, words);
        const read = readRoster(headings, [{ line: 2, cells }], guessRosterColumns(headings));
        const facts = { known: new Map(), services, onKnown: 'update' as const };
        expect(planRosterImport(read, facts).creates.map(({ pattern }) => pattern)).toEqual([checked.value]);
        const there = new Map([['mei@example.com', { clientId: 'm', regular: { ...checked.value, id: 'r' } }]]);
        expect(planRosterImport(read, { ...facts, known: there })).toMatchObject({ counts: { same: 1 }, updates: [], creates: [] });
      }),
    );
  });
});
