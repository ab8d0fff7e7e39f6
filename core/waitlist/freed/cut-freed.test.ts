import { describe, expect, it } from 'vitest';
import { claimOfLine, cutFacts, freedSpan, LINE_DAY, minuteOf, serviceOfLine } from '../../../test/facts/line-facts.ts';
import { candidateFacts } from '../../../test/facts/waitlist-facts.ts';
import { DEFAULT_COACH_RULES } from '../../policies/default-coach-rules.ts';
import { HOUR, MINUTE } from '../../time/instant.ts';
import { type CutFacts, cutFreed } from './cut-freed.ts';

type More = Parameters<typeof cutFacts>[0];

/** Minutes of the day from and until which times are held, as they were cut. */
const cut = (more: More = {}): readonly string[] =>
  cutFreed(cutFacts(more)).map(({ time }) => `${(time.startsAt - LINE_DAY) / MINUTE}–${(time.endsAt - LINE_DAY) / MINUTE}`);
const waits = (durationMinutes: number, more: Parameters<typeof candidateFacts>[0] = {}) =>
  candidateFacts({ id: `waits ${durationMinutes}`, durationMinutes, ...more });
const morning = { hours: [{ startMinute: 540, endMinute: 720 }] };
const hoursOf = (startMinute: number, endMinute: number, capacity = 1) => [{ weekday: 4 as const, startMinute, endMinute, capacity }];
const seats = (capacity: number): Pick<CutFacts, 'services'> => ({ services: [serviceOfLine({ hours: hoursOf(540, 1020, capacity) })] });
const buffered = (bufferBeforeMinutes: number, bufferAfterMinutes: number) => ({
  coach: { rules: { ...DEFAULT_COACH_RULES, intervalMinutes: 30, bufferBeforeMinutes, bufferAfterMinutes } },
});
const block = { id: 'b', kind: 'blocked', startsOn: '2027-04-15', endsOn: '2027-04-15', weekdays: null, capacity: null, note: '' } as const;
const cycle = { id: 'spring', phase: 'open', automatic: false, opensAt: null, firstDate: '2027-04-01', lastDate: '2027-05-31' } as const;

describe('where a session was', () => {
  it.each<[string, More, readonly string[]]>([
    ['a session of that length begins there again', {}, ['600–660']],
    ['a longer one reaches on into time that was open', { candidates: [waits(90)] }, ['600–690']],
    [
      'the room is for the longest that fits',
      { candidates: [waits(60), waits(90), waits(120)], claims: [claimOfLine(690, 720)] },
      ['600–690'],
    ],
    ['a longer one begins before it, where it can’t go on', { candidates: [waits(90)], claims: [claimOfLine(660, 720)] }, ['570–660']],
    ['shorter ones share it', { candidates: [waits(30)] }, ['600–630', '630–660']],
    [
      'who can’t come at ten comes at half past',
      { candidates: [waits(30, { hours: [{ startMinute: 630, endMinute: 660 }] })] },
      ['630–660'],
    ],
    ['nothing, where nobody waits', { candidates: [] }, []],
    ['nothing, where nobody could come', { candidates: [waits(60, { weekdays: [1, 2] })] }, []],
    ['nothing for who is paused', { candidates: [waits(60, { state: 'paused' })] }, []],
    ['nothing, where what they wait for is no service any more', { services: [] }, []],
    ['nothing, where somebody else is there already', { claims: [claimOfLine(600, 660)] }, []],
    ['what is left, where somebody else is in part of it', { claims: [claimOfLine(600, 630)], candidates: [waits(30)] }, ['630–660']],
    ['nothing outside the hours', { services: [serviceOfLine({ hours: hoursOf(720, 1020) })] }, []],
    [
      'nothing in a block',
      { services: [serviceOfLine({ overrides: [{ ...block, startMinute: 600, endMinute: 660 }] })], candidates: [waits(60, morning)] },
      [],
    ],
    ['nothing that is over', { now: minuteOf(700) }, []],
    ['nothing so near that it is for everybody', { now: minuteOf(660) - 4 * HOUR }, []],
    ['a start that is late enough', { now: minuteOf(600) - 4 * HOUR, candidates: [waits(30)] }, ['630–660']],
  ])('%s', (_, more, times) => {
    expect(cut(more)).toEqual(times);
  });

  it('time that was open anyway is left to everybody', () => {
    expect(cut({ candidates: [waits(60), candidateFacts({ id: 'noon', hours: [{ startMinute: 720, endMinute: 780 }] })] })).toEqual([
      '600–660',
    ]);
  });

  it('two sessions side by side are two times, or one for who waits so long', () => {
    const spans = [freedSpan(660, 720), freedSpan(600, 660)];
    expect(cut({ spans })).toEqual(['600–660', '660–720']);
    expect(cut({ spans, candidates: [waits(120)] })).toEqual(['600–720']);
  });

  it('is told by the session, not by its buffers', () => {
    const [time] = cutFreed(cutFacts({ ...buffered(15, 15), spans: [freedSpan(585, 675, { sessionAt: minuteOf(600) })] }));
    expect(time).toMatchObject({
      scheduleId: 'schedule',
      cause: 'cancelled',
      time: { startsAt: minuteOf(600), endsAt: minuteOf(660), date: '2027-04-15', weekday: 4, minute: 600, serviceIds: ['session'] },
      claim: {
        startsAt: minuteOf(600),
        endsAt: minuteOf(660),
        blockedFrom: minuteOf(585),
        blockedUntil: minuteOf(675),
        seats: 1,
        capacity: 1,
      },
    });
  });

  it('two sessions keep the buffers between them', () => {
    const more = { ...buffered(0, 30), candidates: [waits(30)], claims: [claimOfLine(540, 600), claimOfLine(720, 780)] };
    expect(cut({ ...more, spans: [freedSpan(600, 720)] })).toEqual(['600–630', '660–690']);
  });
});

describe('several seats', () => {
  const full = [claimOfLine(600, 660), claimOfLine(600, 660)];

  it.each<[string, More, readonly string[]]>([
    ['one that falls free of a full class is one', { ...seats(3), claims: full }, ['600–660']],
    ['two are two', { ...seats(4), claims: full, spans: [freedSpan(600, 660), freedSpan(600, 660)] }, ['600–660', '600–660']],
    ['of a class that was never full nobody waited for it', { ...seats(4), claims: full }, []],
    ['a hold kept all of them', { ...seats(2), spans: [freedSpan(600, 660, { seats: 500 })] }, ['600–660', '600–660']],
    [
      'hours with a seat more',
      { ...seats(3), claims: full, spans: [freedSpan(540, 1020, { cause: 'opened', sessionAt: null })] },
      ['600–660'],
    ],
  ])('%s', (_, more, times) => {
    expect(cut(more)).toEqual(times);
  });
});

describe('hours that were opened', () => {
  const opened = (from: number, until: number, more = {}) => [freedSpan(from, until, { cause: 'opened', sessionAt: null, ...more })];

  it('are cut from their beginning; what was open before is not held', () => {
    expect(cut({ spans: opened(840, 1020) })).toEqual(['840–900', '900–960', '960–1020']);
    expect(cut({ spans: opened(540, 1020), candidates: [waits(240)] })).toEqual(['540–780', '780–1020']);
  });

  it('are told by the session: a buffer was never bound by hours', () => {
    expect(cut({ ...buffered(0, 30), spans: opened(960, 1020), candidates: [waits(30)] })).toEqual(['960–990']);
  });

  it('are those of one schedule', () => {
    const services = [serviceOfLine(), serviceOfLine({ id: 'other', scheduleId: 'others' })];
    const candidates = [waits(60, { id: 'one', serviceId: 'other' })];
    expect(cut({ spans: opened(600, 660), services, candidates })).toEqual([]);
    // What lay under one schedule kept the coach from all of them.
    expect(cut({ services, candidates })).toEqual(['600–660']);
  });

  it('a published slot opens its own start alone', () => {
    const slot = { id: 'p', date: '2027-04-15', startMinute: 1110, endMinute: 1200, capacity: 1, serviceId: null };
    expect(cut({ services: [serviceOfLine({ publishedSlots: [slot] })], spans: opened(1110, 1200), candidates: [waits(30)] })).toEqual([
      '1110–1140',
    ]);
  });
});

describe('several services', () => {
  const services = [serviceOfLine(), serviceOfLine({ id: 'double', rules: { bufferAfterMinutes: 30 } })];
  const both = [waits(60), waits(90, { id: 'two', serviceId: 'double' })];

  it('share a time, with the buffers of both', () => {
    const [time] = cutFreed(cutFacts({ services, candidates: both }));
    expect(time).toMatchObject({
      time: { endsAt: minuteOf(690), serviceIds: ['double', 'session'] },
      claim: { blockedFrom: minuteOf(600), blockedUntil: minuteOf(720) },
    });
  });

  it('only who fits is let in', () => {
    const [time] = cutFreed(cutFacts({ services, candidates: both, claims: [claimOfLine(690, 720)] }));
    expect(time).toMatchObject({ time: { endsAt: minuteOf(660), serviceIds: ['session'] } });
  });
});

describe('what is booked in cycles', () => {
  const services = [serviceOfLine({ cycleBound: true })];

  it.each<[string, More, unknown]>([
    ['only inside one', { services }, undefined],
    ['not on a day of another', { services, cycles: [{ ...cycle, firstDate: '2027-04-16' }] }, undefined],
    ['inside an open one', { services, cycles: [cycle] }, { isPublic: true, opensAt: null, serviceIds: ['session'] }],
    [
      'inside one that opens later',
      { services, cycles: [{ ...cycle, phase: 'confirming', automatic: true, opensAt: minuteOf(-600) }] },
      { isPublic: false, opensAt: minuteOf(-600), serviceIds: ['session'] },
    ],
    [
      'inside one that is still planned',
      { services, cycles: [{ ...cycle, phase: 'planning' }] },
      { isPublic: false, opensAt: null, serviceIds: ['session'] },
    ],
    ['what is not bound knows no season', { cycles: [{ ...cycle, phase: 'planning' }] }, null],
  ])('%s', (_, more, season) => {
    expect(cutFreed(cutFacts(more))[0]?.season).toEqual(season);
  });

  it('has its cycle', () => {
    expect(cutFreed(cutFacts({ cycles: [cycle] }))[0]?.time.cycleId).toBe('spring');
  });
});
