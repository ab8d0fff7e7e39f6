import { describe, expect, it } from 'vitest';
import { WAITLIST_NOW as NOW, WAITLIST_ZONE as ZONE } from '../../../test/facts/waitlist-facts.ts';
import { DAY, HOUR } from '../../time/instant.ts';
import { type KnownPosition, positionsDue } from './positions-due.ts';

const QUIET = { startMinute: 21 * 60, endMinute: 8 * 60 };
const known = (more: Partial<KnownPosition> = {}): KnownPosition => ({
  entryId: 'ada',
  position: 3,
  toldAt: NOW - DAY,
  timeZone: ZONE,
  isWrittenTo: true,
  ...more,
});
const due = (one: KnownPosition, position: number | undefined, now = NOW) =>
  positionsDue([one], new Map(position === undefined ? [] : [['ada', position]]), QUIET, now);
const NOTHING = { better: [], first: [] };

describe('who is told of their place in line', () => {
  it('is who moved up, outside their quiet hours', () => {
    const told = { better: [{ entryId: 'ada', position: 2, before: 3, timeZone: ZONE }], first: [] };
    expect(due(known(), 2)).toEqual(told);
    // 20:59, 21:00, 07:59 and 08:00 in Toronto.
    expect(due(known(), 2, NOW + 9 * HOUR - 60_000)).toEqual(told);
    expect(due(known(), 2, NOW + 9 * HOUR)).toEqual(NOTHING);
    expect(due(known(), 2, NOW + 20 * HOUR - 60_000)).toEqual(NOTHING);
    expect(due(known(), 2, NOW + 20 * HOUR)).toEqual(told);
  });

  it.each<[string, Partial<KnownPosition>, number | undefined]>([
    ['who stands where they stood', {}, 3],
    ['who moved back', {}, 4],
    ['who has no place any more', {}, undefined],
    ['who was told something today', { toldAt: NOW - HOUR }, 1],
    ['for whom it is night', { timeZone: 'Asia/Tokyo' }, 1],
    ['whom the coach put in line without a word', { isWrittenTo: false }, 1],
  ])('is not %s', (_, more, position) => {
    expect(due(known(more), position)).toEqual(NOTHING);
  });

  it('is nobody who never heard of a place: it is counted from now on', () => {
    const never = known({ position: null, toldAt: null });
    expect(due(never, 2)).toEqual({ better: [], first: [{ entryId: 'ada', position: 2 }] });
    expect(due(known({ position: 2, toldAt: null }), 1).better).toMatchObject([{ position: 1, before: 2 }]);
  });
});
