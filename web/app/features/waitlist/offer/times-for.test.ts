import { describe, expect, it } from 'vitest';
import type { FreedTimeView } from '../../../../../contract/waitlist/freed-time-view.ts';
import { timesFor } from './times-for.ts';

type Offer = FreedTimeView['offers'][number];

const offer = (clientId: string, more: Partial<Offer> = {}) =>
  ({ clientId, clientName: clientId.toUpperCase(), state: 'offered', ...more }) as Offer;
const time = (id: string, more: Partial<FreedTimeView> = {}) =>
  ({
    id,
    startsAt: `2027-03-0${id}T15:00:00Z`,
    endsAt: `2027-03-0${id}T16:00:00Z`,
    services: [{ id: 'coaching', name: 'Coaching', color: '#1f6f54' }],
    cause: 'cancelled',
    offers: [],
    ...more,
  }) as unknown as FreedTimeView;
const entry = { client: { id: 'ada' }, service: { id: 'coaching' }, durationMinutes: 60 } as Parameters<typeof timesFor>[0];
const found = (...held: FreedTimeView[]) => timesFor(entry, held).map(({ id, losing }) => [id, losing]);

describe('the kept times that somebody could be offered', () => {
  it('are those of their service that are long enough', () => {
    const other = { services: [{ id: 'first-talk', name: 'First talk', color: '#8a5a00' }] };
    expect(found(time('1'), time('2', other), time('3', { endsAt: '2027-03-03T15:45:00Z' }))).toEqual([['1', []]]);
  });

  it('say who would lose them: whoever has them offered now', () => {
    expect(found(time('1', { offers: [offer('bo'), offer('cleo', { state: 'declined' })] }))).toEqual([['1', ['BO']]]);
  });

  it('are none that were offered to them before, whatever became of it', () => {
    expect(found(time('1', { offers: [offer('ada', { state: 'declined' })] }), time('2'))).toEqual([['2', []]]);
  });

  it('stand once where several seats fell free at one start', () => {
    expect(found(time('1', { id: 'a' }), time('1', { id: 'b' }))).toEqual([['a', []]]);
  });
});
