import { expect, test } from 'vitest';
import type { Lane, PlacementView } from '../../../../../contract/cycles/placements.ts';
import { countLane } from './count-lane.ts';
import { filterLanes, type LaneState } from './filter-lanes.ts';
import { laneCells } from './lane-cells.ts';

const visit = (id: string, wishes: Partial<PlacementView> = {}): PlacementView => ({
  id,
  regularId: 'r',
  dueOn: '2027-03-02',
  status: 'planned',
  date: '2027-03-02',
  minute: 600,
  startsAt: null,
  pinned: false,
  unsent: false,
  held: null,
  why: null,
  conflict: null,
  editable: true,
  bookingId: null,
  version: 1,
  ...wishes,
});
const lane = (clientName: string, placements: PlacementView[], wishes: Partial<Lane> = {}): Lane => ({
  regularId: clientName,
  clientId: 'c',
  clientName,
  frequency: 'weekly',
  weekday: 2,
  minute: 600,
  durationMinutes: 60,
  serviceId: 's',
  priority: 1,
  wish: null,
  sent: false,
  placements,
  ...wishes,
});
const nowhere = { date: null, minute: null };
const WEEKS = ['2027-03-01', '2027-03-08', '2027-03-15'];

test('visits stand under their own week in the order of time, those without a time under the week they are due', () => {
  const cells = laneCells(
    [
      visit('late', { date: '2027-03-10', minute: 700 }),
      visit('early', { date: '2027-03-10', minute: 540 }),
      visit('unplaced', { ...nowhere, status: 'unplaced', dueOn: '2027-03-16' }),
      visit('dropped', { ...nowhere, status: 'dropped', dueOn: null, startsAt: '2027-03-03T15:00:00Z' }),
    ],
    WEEKS,
  );
  expect([...cells].map(([week, all]) => [week, all.map(({ id }) => id)])).toEqual([
    ['2027-03-01', ['dropped']],
    ['2027-03-08', ['early', 'late']],
    ['2027-03-15', ['unplaced']],
  ]);
});

test('what lies outside of the weeks is not lost', () => {
  const cells = laneCells([visit('before', { date: '2027-02-20' }), visit('after', { date: '2027-05-01' })], WEEKS);
  expect([...cells.keys()]).toEqual(['2027-03-01', '2027-03-15']);
});

test('the dates of a lane are counted as they are wanted', () => {
  const one = lane('Ada', [
    visit('a'),
    visit('b', { date: '2027-03-03' }),
    visit('c', { ...nowhere, status: 'unplaced' }),
    visit('d', { ...nowhere, status: 'dropped' }),
  ]);
  expect(countLane(one)).toEqual({ wanted: 3, placed: 2, moved: 1, unplaced: 1 });
});

const lanes = [
  lane('Zoë Moved', [visit('a', { minute: 660 })]),
  lane('Bo Unplaced', [visit('b', { ...nowhere, status: 'unplaced' })]),
  lane('Cem Conflict', [visit('c', { conflict: 'taken', pinned: true, unsent: true })]),
  lane('Dora Silent', [visit('d', { status: 'proposed' })], { sent: true }),
  lane('Emil Declined', [visit('e', { status: 'declined' }), visit('f', { status: 'proposed' })], { sent: true }),
  lane('Finn Skips', [visit('g', { status: 'proposed' })], { sent: true, wish: 'skip' }),
];
const found = (text: string, state: LaneState | null = null) =>
  filterLanes(lanes, { text, state }).map(({ clientName }) => clientName.split(' ')[0]);

test.each([
  ['moved', ['Zoë']],
  ['unplaced', ['Bo']],
  ['conflict', ['Cem']],
  ['unsent', ['Cem']],
  ['pinned', ['Cem']],
  ['silent', ['Dora']],
  ['declined', ['Emil']],
] as const)('%s shows the regulars it counts', (state, names) => {
  expect(found('', state)).toEqual(names);
});

test('a name is found in parts, without its accents; an empty filter keeps the very list', () => {
  expect(found('zoe')).toEqual(['Zoë']);
  expect(found('silent  DO')).toEqual(['Dora']);
  expect(found('nobody')).toEqual([]);
  expect(filterLanes(lanes, { text: ' ', state: null })).toBe(lanes);
});
