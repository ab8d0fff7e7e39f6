import { describe, expect, it } from 'vitest';
import type { HitBooking } from './hit-booking.ts';
import { mailsOf } from './mails-of.ts';
import { decideInOrder, type ForAll, outcomeFor, outcomesOf } from './outcomes.ts';

const coachTime = { date: '2027-03-01', minute: 600, endDate: '2027-03-01', endMinute: 660, timeZone: 'UTC', offsetMinutes: 0 };
const hit = (more: Partial<HitBooking> = {}): HitBooking => ({
  id: 'one',
  clientName: 'Ada',
  serviceName: 'Session',
  coachTime,
  requested: false,
  canAsk: true,
  backup: null,
  ...more,
});
const second = (free: boolean) => hit({ backup: { startsAt: '2027-03-02T10:00:00Z', coachTime, free, left: free ? 1 : 0, rivals: [] } });
const requested = hit({ requested: true, canAsk: false });
const proposed = hit({ canAsk: false });

describe('a session in the way', () => {
  it.each<[string, HitBooking, readonly string[]]>([
    ['without a second choice', hit(), ['keep', 'ask', 'cancel']],
    ['with one that is free', second(true), ['keep', 'backup', 'ask', 'cancel']],
    ['with one that is not', second(false), ['keep', 'ask', 'cancel']],
    ['that is only asked for', requested, ['keep', 'cancel']],
    ['that is only proposed', proposed, ['keep', 'cancel']],
  ])('%s', (_, one, outcomes) => {
    expect(outcomesOf(one)).toEqual(outcomes);
  });

  it.each<[ForAll, readonly string[]]>([
    ['best', ['ask', 'backup', 'ask', 'keep', 'keep']],
    ['keep', ['keep', 'keep', 'keep', 'keep', 'keep']],
    ['ask', ['ask', 'ask', 'ask', 'keep', 'keep']],
    ['cancel', ['cancel', 'cancel', 'cancel', 'keep', 'cancel']],
  ])('where all are said to %s', (all, outcomes) => {
    expect([hit(), second(true), second(false), requested, proposed].map((one) => outcomeFor(one, all))).toEqual(outcomes);
  });

  it('sends the mails that are counted before', () => {
    const decided = [
      { hit: hit(), outcome: 'keep' },
      { hit: hit(), outcome: 'ask' },
      { hit: second(true), outcome: 'backup' },
      { hit: hit(), outcome: 'cancel' },
      { hit: requested, outcome: 'cancel' },
    ] as const;
    expect(mailsOf(decided)).toEqual({ clients: 4, own: 2 });
  });

  describe('of which several have one second choice', () => {
    const wanting = (id: string, free: boolean, left: number, rivals: readonly string[]) =>
      hit({
        id,
        backup: { startsAt: '2027-03-02T10:00:00Z', coachTime, free, left, rivals: rivals.map((bookingId) => ({ bookingId, takes: 1 })) },
      });
    const outcomes = (hits: readonly HitBooking[], kept: readonly string[]) =>
      decideInOrder(hits, (one) => ({ outcome: kept.includes(one.id) ? 'keep' : outcomeFor(one, 'best') })).map(({ outcome }) => outcome);
    const three = [wanting('one', true, 1, []), wanting('two', false, 1, ['one']), wanting('three', false, 1, ['one', 'two'])];

    it.each<[readonly string[], readonly string[]]>([
      [[], ['backup', 'ask', 'ask']],
      [['one'], ['keep', 'backup', 'ask']],
      [
        ['one', 'two'],
        ['keep', 'keep', 'backup'],
      ],
    ])('where %j stay', (kept, expected) => {
      expect(outcomes(three, kept)).toEqual(expected);
    });

    it('and there are seats for more than one', () => {
      const four = [wanting('one', true, 2, []), wanting('two', true, 2, ['one']), wanting('three', false, 2, ['one', 'two'])];
      expect(outcomes(four, [])).toEqual(['backup', 'backup', 'ask']);
      expect(outcomes(four, ['two'])).toEqual(['backup', 'keep', 'backup']);
    });

    it('what the server found free beside rivals that lie apart stays free', () => {
      const apart = [wanting('one', true, 2, []), wanting('two', true, 2, []), wanting('three', true, 2, ['one', 'two'])];
      expect(outcomes(apart, [])).toEqual(['backup', 'backup', 'backup']);
    });
  });
});
