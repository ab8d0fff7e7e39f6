import { describe, expect, it } from 'vitest';
import { blockedDay } from '../../../test/facts/blocked-day.ts';
import type { Weekday } from '../../time/instant.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import { decideChanges } from './decide-changes.ts';
import type { StoredOverride } from './decide-changes.ts';
import { isOver } from './is-over.ts';

const ZONE = 'America/Toronto';
/** A Wednesday, ten in the morning. */
const NOW = wallToInstant(ZONE, '2027-03-10', 600);

const stored = (more: Partial<StoredOverride> = {}): StoredOverride => ({ ...blockedDay('2027-03-20'), id: 'stored', version: 1, ...more });

describe('an exception is over', () => {
  it.each<[string, Partial<StoredOverride>, boolean]>([
    ['the day after it', { startsOn: '2027-03-01', endsOn: '2027-03-09' }, true],
    ['not on its last day', { startsOn: '2027-03-01', endsOn: '2027-03-10' }, false],
    ['once its hours have passed', { startsOn: '2027-03-10', endsOn: '2027-03-10', startMinute: 540, endMinute: 600 }, true],
    ['not while they run', { startsOn: '2027-03-10', endsOn: '2027-03-10', startMinute: 540, endMinute: 601 }, false],
    ['once its last weekday has passed', { startsOn: '2027-03-01', endsOn: '2027-03-14', weekdays: [2] as Weekday[] }, true],
    ['not while a weekday is to come', { startsOn: '2027-03-01', endsOn: '2027-03-14', weekdays: [2, 5] as Weekday[] }, false],
    ['never without an end', { startsOn: '2020-01-01', endsOn: null }, false],
  ])('%s', (_, more, over) => {
    expect(isOver(ZONE, stored(more), NOW)).toBe(over);
  });
});

describe('a change of many', () => {
  const decide = (
    create: readonly StoredOverride[],
    existing: readonly StoredOverride[] = [],
    remove: readonly { id: string; version: number }[] = [],
    ahead = existing.length,
  ): string => {
    const decision = decideChanges({ zone: ZONE, now: NOW, scheduleIds: ['sessions'], existing, ahead }, { create, remove });
    if (decision.ok) return `${decision.value.create.length} come, ${decision.value.remove.length} go`;
    return `${decision.refusal.code}${'field' in decision.refusal ? ` ${decision.refusal.field}` : ''}`;
  };
  const gone = { id: 'stored', version: 1 };
  const past = { startsOn: '2027-03-01', endsOn: '2027-03-05' };

  it.each<[string, () => string, string]>([
    ['of nothing', () => decide([]), '0 come, 0 go'],
    ['with the same twice', () => decide([stored(), stored({ id: 'again' })]), '1 come, 0 go'],
    ['with what is there', () => decide([stored({ id: 'new' })], [stored()]), '0 come, 0 go'],
    [
      'with what is there, its weekdays in another order',
      () => decide([stored({ endsOn: null, weekdays: [2, 1] })], [stored({ endsOn: null, weekdays: [1, 2] })]),
      '0 come, 0 go',
    ],
    ['with what is there but goes', () => decide([stored({ id: 'new' })], [stored()], [gone]), '1 come, 1 go'],
    ['with other words', () => decide([stored({ note: 'Swim' })], [stored()]), '1 come, 0 go'],
    ['that takes the same away twice', () => decide([], [stored()], [gone, gone]), '0 come, 1 go'],
    ['up to as many as are read in no time', () => decide([stored()], [], [], 4999), '1 come, 0 go'],
    ['beyond that', () => decide([stored()], [], [], 5000), 'too_many_exceptions'],
    ['beyond that, with one for another', () => decide([stored({ note: 'Swim' })], [stored()], [gone], 5001), '1 come, 1 go'],
    ['of what is gone', () => decide([], [], [gone]), 'changed_meanwhile'],
    ['of what is newer', () => decide([], [stored({ version: 2 })], [gone]), 'changed_meanwhile'],
    ['of what is older than was seen', () => decide([], [stored()], [{ id: 'stored', version: 2 }]), 'changed_meanwhile'],
    ['for a schedule that is not there', () => decide([stored({ scheduleId: 'check-ins' })]), 'not_found create.0.scheduleId'],
    [
      'with one that makes no sense',
      () => decide([stored(), stored({ startMinute: 60, endMinute: 60 })]),
      'end_before_start create.1.endMinute',
    ],
    ['with one that is over', () => decide([stored(past)]), 'all_in_the_past create.0.endsOn'],
    [
      'that splits what began long ago',
      () => decide([stored(past)], [stored({ startsOn: '2027-01-01', endsOn: null })], [gone]),
      '1 come, 1 go',
    ],
    [
      'that makes another kind of the past',
      () => decide([stored({ ...past, kind: 'travel' })], [stored({ startsOn: '2027-01-01', endsOn: null })], [gone]),
      'all_in_the_past create.0.endsOn',
    ],
    ['that moves one into the past', () => decide([stored(past)], [stored()], [gone]), 'all_in_the_past create.0.endsOn'],
  ])('%s', (_, run, told) => {
    expect(run()).toBe(told);
  });
});
