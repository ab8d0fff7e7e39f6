import { describe, expect, it } from 'vitest';
import { claimAt } from '../../../test/facts/claim-at.ts';
import { placementFacts } from '../../../test/facts/placement-facts.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Placement } from '../placement.ts';
import { cycleDays } from '../times/cycle-days.ts';
import { nextSend, type SendMoment } from './next-send.ts';
import { withoutGivenBack } from './without-given-back.ts';

const ZONE = 'America/Toronto';
const at = (date: string) => wallToInstant(ZONE, date, 540);
const bookedAt = (date: string, status: NonNullable<Placement['booking']>['status'] = 'proposed'): Placement['booking'] => ({
  id: 'b',
  status,
  startsAt: at(date),
  endsAt: at(date) + 3_600_000,
});
const visit = (more: Partial<Placement>) =>
  placementFacts({
    dueOn: '2027-03-16',
    date: '2027-03-17',
    minute: 540,
    ...more,
  });
const none = { state: 'dropped', date: null, minute: null } as const;
const moment = (more: Partial<SendMoment> = {}): SendMoment => ({
  days: cycleDays(ZONE, { firstDate: '2027-03-01', lastDate: '2027-03-28' }),
  isSentTo: () => true,
  now: at('2027-03-10'),
  ...more,
});

describe('the next "Send"', () => {
  it.each<[string, Partial<Placement>, string | undefined, string | undefined]>([
    ['a plan', {}, 'add', undefined],
    ['a plan that is over', { date: '2027-03-10' }, undefined, undefined],
    ['one without a time', { ...none, state: 'unplaced' }, undefined, undefined],
    ['one dropped before anybody knew', none, undefined, undefined],
    ['a proposal as it was told', { booking: bookedAt('2027-03-17') }, undefined, undefined],
    ['a proposal that was moved', { booking: bookedAt('2027-03-18') }, 'move', undefined],
    ['a proposal that was moved to what is past', { date: '2027-03-09', booking: bookedAt('2027-03-18') }, undefined, undefined],
    ['a proposal that was dropped', { ...none, booking: bookedAt('2027-03-17') }, 'withdraw', 'withdraw'],
    ['a proposal that was dropped and is over', { ...none, booking: bookedAt('2027-03-10') }, undefined, undefined],
    ['one that was declined, for that can be undone', { answer: 'declined', booking: bookedAt('2027-03-17') }, undefined, undefined],
    ['one that was declined and moved since', { answer: 'declined', booking: bookedAt('2027-03-18') }, 'move', undefined],
    ['one that was declined and dropped since', { ...none, answer: 'declined', booking: bookedAt('2027-03-17') }, 'withdraw', 'withdraw'],
    [
      'one that fell free declined, wherever it was planned',
      { answer: 'declined', booking: bookedAt('2027-03-18', 'declined') },
      undefined,
      undefined,
    ],
    ['one that was confirmed', { answer: 'confirmed', booking: bookedAt('2027-03-18', 'confirmed') }, undefined, undefined],
    ['one that ran out', { booking: bookedAt('2027-03-18', 'expired') }, undefined, undefined],
  ])('of %s', (_, more, kind, ofNobody) => {
    expect(nextSend(visit(more), moment())?.kind).toBe(kind);
    // Who is sent nothing keeps what they are booked for, but for what the coach dropped.
    expect(nextSend(visit(more), moment({ isSentTo: () => false }))?.kind).toBe(ofNobody);
  });

  it('asks of each whether they are sent to, and says when and what', () => {
    const moved = visit({ booking: bookedAt('2027-03-18') });
    expect(nextSend(moved, moment({ isSentTo: (id) => id === 'rosa' }))).toEqual({
      kind: 'move',
      startsAt: at('2027-03-17'),
      bookingId: 'b',
    });
    expect(nextSend(moved, moment({ isSentTo: (id) => id === 'client' }))).toBeNull();
  });
});

it('gives back what moves or goes, and neither holds nor what is added to', () => {
  const claims = ['moved', 'gone', 'stays', null].map((bookingId) => ({ ...claimAt(at('2027-03-17')), bookingId }));
  const staying = withoutGivenBack(claims, [
    { kind: 'move', startsAt: 0, bookingId: 'moved' },
    { kind: 'withdraw', bookingId: 'gone' },
    { kind: 'add', startsAt: 0 },
    null,
  ]);
  expect(staying.map(({ bookingId }) => bookingId)).toEqual(['stays', null]);
});
