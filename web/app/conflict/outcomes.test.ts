import { describe, expect, it } from 'vitest';
import type { HitBooking } from './hit-booking.ts';
import { mailsOf } from './mails-of.ts';
import { type ForAll, outcomeFor, outcomesOf } from './outcomes.ts';

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
const second = (free: boolean) => hit({ backup: { startsAt: '2027-03-02T10:00:00Z', coachTime, free } });
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
});
