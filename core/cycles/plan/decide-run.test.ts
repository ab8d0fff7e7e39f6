import { describe, expect, it } from 'vitest';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Cycle } from '../cycle.ts';
import { DEFAULT_PLACEMENT_SETTINGS } from '../placement/placement-settings.ts';
import { decideRun, type RunFacts } from './decide-run.ts';

const ZONE = 'America/Toronto';
const NOW = wallToInstant(ZONE, '2027-02-01', 600);

const cycle: Cycle = {
  id: 'y',
  coachId: 'c',
  name: 'Spring',
  firstDate: '2027-03-01',
  lastDate: '2027-04-11',
  phase: 'planning',
  confirmBy: null,
  opensAt: null,
  automatic: true,
  remindDays: [],
  settings: DEFAULT_PLACEMENT_SETTINGS,
  notes: '',
  firstSentAt: null,
  deadlineDoneAt: null,
  openedAt: null,
  completedAt: null,
  createdAt: NOW,
  version: 1,
};
const facts: RunFacts = { cycle, zone: ZONE, now: NOW, searching: false, regulars: 3 };

describe('a search may start', () => {
  it.each<[string, Partial<RunFacts>]>([
    ['before the cycle', {}],
    ['in an open cycle', { cycle: { ...cycle, phase: 'open' } }],
    ['on the last day but one', { now: wallToInstant(ZONE, '2027-04-10', 1439) }],
  ])('%s', (_, more) => {
    expect(decideRun({ ...facts, ...more })).toEqual({ ok: true, value: null });
  });

  it.each<[string, Partial<RunFacts>, string]>([
    ['nobody is to be placed', { regulars: 0 }, 'no_regulars'],
    ['another is under way', { searching: true }, 'run_under_way'],
    ['nothing of the cycle is left but today', { now: wallToInstant(ZONE, '2027-04-11', 0) }, 'cycle_over'],
    ['the cycle is over', { now: wallToInstant(ZONE, '2027-05-01', 0) }, 'cycle_over'],
    ['the coach has ended it', { cycle: { ...cycle, automatic: false, phase: 'completed' } }, 'cycle_over'],
  ])('not when %s', (_, more, code) => {
    expect(decideRun({ ...facts, ...more })).toMatchObject({ ok: false, refusal: { code } });
  });
});
