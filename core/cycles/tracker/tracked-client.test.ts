import { expect, it } from 'vitest';
import { placementFacts } from '../../../test/facts/placement-facts.ts';
import type { BookingStatus } from '../../bookings/booking-status.ts';
import type { PlacementAnswer, PlacementState } from '../placement-status.ts';
import type { TrackerState } from '../tracker-state.ts';
import { decideReleaseDeclined } from './decide-release-declined.ts';
import { trackedClient } from './tracked-client.ts';

type Visit = readonly [status: BookingStatus | null, answer?: PlacementAnswer | null, state?: PlacementState];

const placement = ([status, answer = null, state = 'planned']: Visit, index: number) =>
  placementFacts({
    id: `${index}`,
    dueOn: null,
    state,
    date: null,
    minute: null,
    booking: status === null ? null : { id: `booking ${index}`, status, startsAt: 0, endsAt: 1 },
    answer,
  });

it.each<[TrackerState, string, readonly Visit[]]>([
  ['unsent', 'nothing planned', []],
  ['unsent', 'planned only', [[null], [null, null, 'unplaced']]],
  ['silent', 'asked', [['proposed'], ['proposed']]],
  ['silent', 'asked, and one more is planned', [['proposed'], [null]]],
  ['silent', 'never answered, and the deadline is over', [['expired'], ['expired']]],
  ['partly', 'a yes', [['confirmed', 'confirmed'], ['proposed']]],
  ['partly', 'a no', [['proposed', 'declined'], ['proposed']]],
  ['partly', 'a yes, and the rest fell free', [['confirmed', 'confirmed'], ['expired']]],
  ['confirmed', 'all', [['confirmed', 'confirmed']]],
  [
    'confirmed',
    'a yes and a no',
    [
      ['confirmed', 'confirmed'],
      ['proposed', 'declined'],
    ],
  ],
  ['confirmed', 'kept at the deadline', [['confirmed']]],
  [
    'confirmed',
    'a yes that took place, and one that was cancelled later',
    [
      ['completed', 'confirmed'],
      ['cancelled', 'confirmed'],
    ],
  ],
  ['declined', 'held until the deadline', [['proposed', 'declined']]],
  ['declined', 'free again', [['declined', 'declined']]],
  [
    'declined',
    'and what the coach withdrew does not count',
    [
      ['declined', 'declined'],
      ['cancelled', null, 'dropped'],
    ],
  ],
  ['silent', 'nor does what is about to be withdrawn', [['proposed'], ['proposed', null, 'dropped']]],
])('%s: %s', (state, _, visits) => {
  const tracked = trackedClient(visits.map(placement));
  expect(tracked.state).toBe(state);
  const { total, ...parts } = tracked.counts;
  expect(Object.values(parts).reduce((sum, count) => sum + count, 0)).toBe(total);
});

it('releases what was declined and is held, lets be what is free already, and refuses the rest whole', () => {
  const all = ([['proposed', 'declined'], ['declined', 'declined'], ['proposed'], ['confirmed', 'confirmed'], [null]] as const).map(
    placement,
  );
  expect(decideReleaseDeclined(all, ['0', '0', '1'])).toEqual({ ok: true, value: [{ bookingId: 'booking 0', to: 'declined' }] });
  for (const id of ['2', '3', '4']) expect(decideReleaseDeclined(all, ['0', id])).toMatchObject({ refusal: { code: 'not_changeable' } });
  expect(decideReleaseDeclined(all, ['0', 'another'])).toMatchObject({ refusal: { code: 'not_found' } });
});
