import { describe, expect, it } from 'vitest';
import { blockedDay } from '../../test/facts/blocked-day.ts';
import { HOUR } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import { ATTENTION_KINDS } from './attention.ts';
import { mostUrgentFirst } from './most-urgent-first.ts';
import { type BookedAhead, type PlacedOverride, underLaterBlocks } from './under-later-blocks.ts';

const ZONE = 'America/Toronto';
const booked = (createdAt: number): BookedAhead => {
  const startsAt = wallToInstant(ZONE, '2027-03-10', 600);
  return { id: 'b', clientName: 'Ada', scheduleId: 'sessions', startsAt, endsAt: startsAt + HOUR, createdAt };
};
const placed = (more: Partial<PlacedOverride>): PlacedOverride => ({
  ...blockedDay('2027-03-10'),
  id: 'o',
  kind: 'travel',
  version: 1,
  createdAt: 0,
  ...more,
});

describe('a booking needs attention under a block', () => {
  it.each<[string, PlacedOverride[], boolean]>([
    ['that came later', [placed({ createdAt: 20 })], true],
    ['not under one that lay there before', [placed({ createdAt: 5 })], false],
    ['that lay there before, but was changed since', [placed({ createdAt: 5, version: 2 })], true],
    ['that came later, over one that lay there before', [placed({ createdAt: 5 }), placed({ createdAt: 20 })], true],
    [
      'not for a later one elsewhere',
      [placed({ createdAt: 5 }), placed({ createdAt: 20, startsOn: '2027-03-11', endsOn: '2027-03-11' })],
      false,
    ],
    ['not for later hours that open time', [placed({ createdAt: 20, kind: 'extra', capacity: 1 })], false],
    ['not without any', [], false],
  ])('%s', (_, overrides, needs) => {
    expect(underLaterBlocks(ZONE, overrides, [booked(10)])).toHaveLength(needs ? 1 : 0);
  });
});

describe('what needs attention', () => {
  it('comes by urgency, then by time, whatever order it is found in', () => {
    const items = ATTENTION_KINDS.flatMap((kind) =>
      [1, 2].map((at) => ({
        kind,
        at,
        title: '',
        bookingId: null,
        clientId: null,
        cycleId: null,
        requestId: null,
        seriesId: null,
        count: null,
      })),
    );
    expect(mostUrgentFirst(items.toReversed())).toEqual(items);
  });
});
