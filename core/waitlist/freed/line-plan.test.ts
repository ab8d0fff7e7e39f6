import { describe, expect, it } from 'vitest';
import { claimOfLine, cutFacts, freedSpan, minuteOf, serviceOfLine } from '../../../test/facts/line-facts.ts';
import { candidateFacts, freedFacts, offerSettings, WAITLIST_NOW } from '../../../test/facts/waitlist-facts.ts';
import { HOUR, MINUTE } from '../../time/instant.ts';
import type { Offer } from '../offers/offer-chain.ts';
import type { KeptChain } from './kept-chain.ts';
import { type LineFacts, linePlan } from './line-plan.ts';

const service = (more: Parameters<typeof serviceOfLine>[0] = {}) => ({ ...serviceOfLine(more), cycles: [], durations: [30, 60, 90] });
const block = {
  id: 'b',
  kind: 'blocked',
  startsOn: '2027-04-15',
  endsOn: '2027-04-15',
  weekdays: null,
  startMinute: 600,
  endMinute: 660,
  capacity: null,
  note: '',
} as const;

/** Quiet at no time, so that everything is asked at once. Ids count. */
function factsOf(more: Partial<LineFacts> = {}): LineFacts {
  let ids = 0;
  const { settings: _, services: __, ...rest } = cutFacts({ spans: [] });
  return {
    ...rest,
    settings: offerSettings({ quiet: null }),
    services: [service()],
    chains: [],
    around: { from: minuteOf(0), until: minuteOf(1440) },
    newId: () => `new ${(ids += 1)}`,
    ...more,
  };
}

const offerTo = (entryId: string, more: Partial<Offer> = {}) => ({
  id: `offer to ${entryId}`,
  entryId,
  clientId: entryId,
  startsAt: minuteOf(600),
  endsAt: minuteOf(660),
  offeredAt: WAITLIST_NOW - HOUR,
  until: WAITLIST_NOW + HOUR,
  state: 'offered' as const,
  byHand: false,
  alternatives: [],
  ...more,
});
/** From ten, for an hour, unless said otherwise. */
const kept = ({ minutes = 60, ...more }: Partial<KeptChain> & { readonly minutes?: number } = {}): KeptChain => ({
  freed: freedFacts(minuteOf(600), { id: 'kept', endsAt: minuteOf(600 + minutes) }),
  state: 'offering',
  scheduleId: 'schedule',
  cause: 'cancelled',
  offers: [],
  ...more,
});
const holding = (minutes = 60) => ({ ...claimOfLine(600, 600 + minutes, { serviceId: null, isSession: false }), freedTimeId: 'kept' });
const ada = (durationMinutes = 60) => candidateFacts({ id: 'ada', durationMinutes, state: 'offered' });

describe('what is held', () => {
  it.each<[string, Partial<LineFacts>, boolean]>([
    ['stays where it is open', {}, false],
    [
      'stays where its start is none of the raster any more',
      { services: [service({ hours: [{ weekday: 4, startMinute: 555, endMinute: 1020, capacity: 1 }] })] },
      false,
    ],
    ['goes with a block', { services: [service({ overrides: [block] })] }, true],
    ['goes with the hours', { services: [service({ hours: [{ weekday: 4, startMinute: 660, endMinute: 1020, capacity: 1 }] })] }, true],
    ['goes with the service', { services: [] }, true],
    ['goes with the cycle', { services: [service({ cycleBound: true })] }, true],
    [
      'stays in a published slot',
      {
        services: [
          service({
            hours: [],
            publishedSlots: [{ id: 'p', date: '2027-04-15', startMinute: 600, endMinute: 660, capacity: 1, serviceId: null }],
          }),
        ],
      },
      false,
    ],
  ])('%s', (_, more, isClosed) => {
    const chains = [kept({ offers: [offerTo('ada')] })];
    const { closed, plan } = linePlan(factsOf({ chains, claims: [holding()], candidates: [ada()], ...more }));
    expect(closed.map(({ freed }) => freed.id)).toEqual(isClosed ? ['kept'] : []);
    expect(plan.steps).toEqual([]);
  });

  it('stays for who fits into what is left of its room, and goes on to them', () => {
    const late = [service({ hours: [{ weekday: 4, startMinute: 540, endMinute: 660, capacity: 1 }] })];
    const candidates = [candidateFacts({ id: 'long', durationMinutes: 90 }), candidateFacts({ id: 'short', durationMinutes: 60 })];
    const facts = factsOf({ chains: [kept({ minutes: 90 })], claims: [holding(90)], candidates, services: late });
    const { closed, plan } = linePlan(facts);
    expect(closed).toEqual([]);
    expect(plan.steps).toMatchObject([{ kind: 'offered', offer: { entryId: 'short' } }]);
  });

  it('goes where it was promised for longer than is left, and what is left is cut anew', () => {
    const late = [service({ hours: [{ weekday: 4, startMinute: 540, endMinute: 660, capacity: 1 }] })];
    const chains = [kept({ minutes: 90, offers: [offerTo('ada', { endsAt: minuteOf(690) })] })];
    const candidates = [ada(90), candidateFacts({ id: 'short', durationMinutes: 60 })];
    const { closed, held, plan } = linePlan(factsOf({ chains, claims: [holding(90)], candidates, services: late }));
    expect(closed).toHaveLength(1);
    expect(held).toMatchObject([{ id: 'new 1', time: { startsAt: minuteOf(600), endsAt: minuteOf(660) } }]);
    expect(plan.steps).toMatchObject([{ kind: 'offered', freedId: 'new 1', offer: { entryId: 'short' } }]);
  });

  it('by the coach’s hand is given back whole', () => {
    const chains = [kept({ cause: 'by_hand', freed: { ...kept().freed, byHand: true }, offers: [offerTo('ada', { byHand: true })] })];
    const facts = factsOf({
      chains,
      claims: [holding()],
      candidates: [ada(), candidateFacts({ id: 'ben', durationMinutes: 30 })],
      services: [service({ overrides: [{ ...block, startMinute: 630 }] })],
    });
    expect(linePlan(facts)).toMatchObject({ closed: [{ freed: { id: 'kept' } }], held: [], plan: { steps: [], nextAt: null } });
  });
});

describe('what fell free', () => {
  it('is held where somebody is asked, and named to nobody as another time', () => {
    const spans = [freedSpan(600, 660), freedSpan(720, 780)];
    const facts = factsOf({
      spans,
      candidates: [
        candidateFacts({ id: 'ada', hours: [{ startMinute: 600, endMinute: 660 }] }),
        candidateFacts({ id: 'ben', hours: [{ startMinute: 720, endMinute: 960 }] }),
      ],
      claims: [claimOfLine(780, 900)],
    });
    const { held, plan } = linePlan({ ...facts, coach: { ...facts.coach, rules: { ...facts.coach.rules, intervalMinutes: 60 } } });
    expect(held.map(({ time }) => time.minute)).toEqual([600, 720]);
    expect(plan.steps).toMatchObject([
      { kind: 'offered', freedId: 'new 1', offer: { entryId: 'ada' } },
      { kind: 'offered', freedId: 'new 2', offer: { entryId: 'ben', alternatives: [{ kind: 'open', startsAt: minuteOf(900) }] } },
    ]);
    expect(plan.nextAt).toBe(WAITLIST_NOW + 12 * HOUR);
  });

  it('is not held where who could come has their fill', () => {
    const settings = offerSettings({ quiet: null, offersEach: 1 });
    const chains = [kept({ offers: [offerTo('ada')] })];
    const facts = factsOf({ settings, chains, claims: [holding()], candidates: [ada()], spans: [freedSpan(720, 780)] });
    expect(linePlan(facts)).toMatchObject({ closed: [], held: [], plan: { steps: [], nextAt: WAITLIST_NOW + HOUR } });
  });

  it('is held for who sleeps', () => {
    const now = minuteOf(-120);
    const candidates = [candidateFacts({ id: 'ada' })];
    const { held, plan } = linePlan(factsOf({ now, settings: offerSettings(), candidates, spans: [freedSpan(900, 960)] }));
    expect(held).toHaveLength(1);
    expect(plan).toMatchObject({ steps: [], nextAt: minuteOf(480) });
  });

  it('and nobody took is cut once more, for who was not asked', () => {
    const candidates = ['ada', 'ben'].map((id) => candidateFacts({ id }));
    const half = { startMinute: 630, endMinute: 690 };
    const asked = [offerTo('ada', { state: 'declined' }), offerTo('ben', { state: 'withdrawn' })];
    const facts = factsOf({
      chains: [kept({ offers: asked })],
      claims: [holding()],
      candidates: [...candidates, candidateFacts({ id: 'cleo', hours: [half] })],
    });
    expect(linePlan(facts)).toMatchObject({
      held: [{ id: 'new 1', after: { freedId: 'kept', clientIds: ['ada', 'ben'] }, time: { minute: 630 } }],
      plan: {
        steps: [
          { kind: 'public', freedId: 'kept' },
          { kind: 'offered', freedId: 'new 1', offer: { entryId: 'cleo' } },
        ],
      },
    });
    const others = linePlan({ ...facts, candidates });
    expect(others).toMatchObject({ held: [], plan: { steps: [{ kind: 'public', freedId: 'kept', why: 'nobody_left' }], nextAt: null } });
  });

  it('looked at again changes nothing', () => {
    const facts = factsOf({ spans: [freedSpan(600, 660)], candidates: [candidateFacts({ id: 'ada' })] });
    const { held, plan } = linePlan(facts);
    const offers = plan.steps.flatMap((step) => (step.kind === 'offered' ? [{ ...step.offer, id: 'offer' }] : []));
    const [time] = held;
    const chain: KeptChain = {
      freed: { ...time!.time, id: time!.id, season: null, byHand: false, notFor: [] },
      state: 'offering',
      scheduleId: 'schedule',
      cause: 'cancelled',
      offers,
    };
    const later = {
      ...facts,
      now: facts.now + MINUTE,
      spans: [],
      chains: [chain],
      candidates: [ada()],
      claims: [{ ...holding(), freedTimeId: time!.id }],
    };
    expect(linePlan(later)).toEqual({ closed: [], held: [], plan: { steps: [], waits: plan.waits, nextAt: plan.nextAt } });
  });
});
