import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookingFacts } from '../../../test/facts/booking-facts.ts';
import { claimAt } from '../../../test/facts/claim-at.ts';
import { cycleFacts } from '../../../test/facts/cycle-facts.ts';
import { placementFacts } from '../../../test/facts/placement-facts.ts';
import type { Booking } from '../../bookings/booking.ts';
import type { BookingStatus } from '../../bookings/booking-status.ts';
import { addDays } from '../../time/add-days.ts';
import { HOUR } from '../../time/instant.ts';
import { instantToWall } from '../../time/instant-to-wall.ts';
import { wallToInstant } from '../../time/wall-to-instant.ts';
import type { Placement } from '../placement.ts';
import { decideSend, type SendDecision } from './decide-send.ts';
import type { PartToBook, SendFacts } from './send-facts.ts';

const ZONE = 'America/Toronto';
const NOW = Date.parse('2027-01-11T15:00:00Z');
const cycle = cycleFacts();

const placement = (id: string, date: string | null, more: Partial<Placement> = {}) =>
  placementFacts({
    id,
    dueOn: null,
    state: date === null ? 'dropped' : 'planned',
    date,
    minute: date === null ? null : 540,
    ...more,
  });
const part = (more: Partial<PartToBook> = {}): PartToBook => ({
  regularId: 'rosa',
  clientId: 'client',
  rounds: 0,
  clientState: 'active',
  erasedAt: null,
  status: 'active',
  wish: null,
  clientName: 'Rosa',
  clientEmail: 'rosa@example.com',
  clientPhone: '',
  clientTimeZone: 'Europe/Lisbon',
  offerId: 'offer',
  toldBefore: null,
  lastMailLeft: false,
  ...more,
});
const facts = (placements: readonly Placement[], more: Partial<SendFacts> = {}): SendFacts => ({
  cycle,
  zone: ZONE,
  now: NOW,
  searching: false,
  parts: [part()],
  placements,
  offers: new Map([['offer', bookingFacts({ availability: { now: NOW } })]]),
  sentAs: new Map(),
  claims: [],
  bookings: new Map(),
  ...more,
});
const decided = (given: SendFacts): SendDecision => {
  const decision = decideSend(given);
  if (!decision.ok) throw new Error(JSON.stringify(decision.refusal));
  return decision.value;
};

/** What the tables hold after a decision was written. */
function written(before: SendFacts, { added, moved, withdrawn, told }: SendDecision): SendFacts {
  const proposals = new Map([...added, ...moved].map((each) => [each.placementId, each]));
  const gone = new Set(withdrawn.map(({ placementId }) => placementId));
  const bookings = new Map([...before.bookings, ...[...proposals.values()].map(({ booking }) => [booking.id, booking] as const)]);
  for (const { booking } of withdrawn) bookings.delete(booking.id);
  const replaced = new Set([...moved, ...withdrawn].map(({ booking }) => booking.id));
  return {
    ...before,
    cycle: { ...before.cycle, phase: 'confirming' },
    bookings,
    claims: [
      ...before.claims.filter(({ bookingId }) => bookingId === null || !replaced.has(bookingId)),
      ...[...proposals.values()].map(({ booking, claim }) => ({ ...claimAt(claim.startsAt), bookingId: booking.id })),
    ],
    placements: before.placements.map((each): Placement => {
      const proposal = proposals.get(each.id);
      if (gone.has(each.id) && each.booking) return { ...each, booking: { ...each.booking, status: 'cancelled' } };
      if (!proposal) return each;
      const { id, status, startsAt, endsAt } = proposal.booking;
      return { ...each, booking: { id, status, startsAt, endsAt }, toldStartsAt: startsAt, answer: null, answeredAt: null };
    }),
    parts: before.parts.map((each) => {
      const news = told.find(({ regularId }) => regularId === each.regularId);
      return news ? { ...each, rounds: news.round, toldBefore: news.toldBefore, lastMailLeft: true } : each;
    }),
  };
}
const sentOf = (placements: readonly Placement[]): SendFacts => written(facts(placements), decided(facts(placements)));
const edited = (sent: SendFacts, id: string, change: Partial<Placement>): SendFacts => ({
  ...sent,
  placements: sent.placements.map((each) => (each.id === id ? { ...each, ...change } : each)),
});

describe('what is sent first', () => {
  it('is every date as a proposal of the coach, nine staying nine when the clocks change', () => {
    const { added, phase, told, effects } = decided(facts([placement('a', '2027-03-09'), placement('b', '2027-03-16')]));
    expect(added.map(({ booking }) => [booking.status, booking.wallDate, booking.wallMinute, booking.startsAt])).toEqual([
      ['proposed', '2027-03-09', 540, Date.parse('2027-03-09T14:00:00Z')],
      ['proposed', '2027-03-16', 540, Date.parse('2027-03-16T13:00:00Z')],
    ]);
    expect(phase).toBe('confirming');
    expect(told).toEqual([{ regularId: 'rosa', clientId: 'client', round: 1, toldBefore: null }]);
    expect(effects).toMatchObject([{ key: 'placements:cycle:rosa:round:1', event: 'proposed', round: 1 }]);
  });

  it('leaves out what is over by now, has no time or was dropped before', () => {
    const past = placement('past', '2027-03-02');
    const given = facts([past, placement('b', null), { ...placement('c', null), state: 'unplaced' }], {
      now: Date.parse('2027-03-02T14:00:00Z'),
      cycle: { ...cycle, confirmBy: Date.parse('2027-03-20T14:00:00Z') },
    });
    expect(decided(given)).toMatchObject({ added: [], told: [], effects: [] });
  });
});

describe('what changed since', () => {
  const first = [placement('a', '2027-03-09'), placement('b', '2027-03-16'), placement('c', '2027-03-23')];

  it('is nothing when nothing changed', () => {
    expect(decided(sentOf(first))).toMatchObject({ added: [], moved: [], withdrawn: [], told: [], effects: [] });
  });

  it('keeps a booking that moves, with a higher number for calendars, and may put two in each other’s place', () => {
    const sent = edited(edited(sentOf(first), 'a', { date: '2027-03-16' }), 'b', { date: '2027-03-09' });
    const { moved, added, effects } = decided(sent);
    expect(added).toEqual([]);
    expect(moved.map(({ booking }) => [booking.id, booking.wallDate, booking.sequence, booking.version])).toEqual([
      ['a', '2027-03-16', 1, 2],
      ['b', '2027-03-09', 1, 2],
    ]);
    expect(effects).toMatchObject([{ event: 'changed', round: 2 }]);
  });

  it('tells of what the client knows: of the round before only if its mail has left', () => {
    const sent = edited(sentOf(first), 'a', { date: '2027-03-10' });
    const known = [
      { placementId: 'a', startsAt: wallToInstant(ZONE, '2027-03-09', 540) },
      { placementId: 'b', startsAt: wallToInstant(ZONE, '2027-03-16', 540) },
      { placementId: 'c', startsAt: wallToInstant(ZONE, '2027-03-23', 540) },
    ];
    expect(decided(sent).told).toMatchObject([{ round: 2, toldBefore: known }]);
    const stuck = { ...sent, parts: sent.parts.map((each) => ({ ...each, lastMailLeft: false })) };
    expect(decided(stuck).told).toMatchObject([{ round: 2, toldBefore: null }]);
  });

  it('is a declined date that was moved: asked again at its new time, moved from where it was declined', () => {
    const { startsAt } = sentOf(first).placements[0]!.booking!;
    const no = { answer: 'declined', answeredAt: NOW, toldStartsAt: startsAt - HOUR } as const;
    const sent = edited(edited(sentOf(first), 'a', { ...no, date: '2027-03-10' }), 'b', no);
    const { moved, askedAgain, withdrawn, told, effects } = decided(sent);
    expect(moved.map(({ booking }) => [booking.id, booking.status, booking.wallDate])).toEqual([['a', 'proposed', '2027-03-10']]);
    expect([askedAgain, withdrawn]).toEqual([['a'], []]);
    expect(effects).toMatchObject([{ event: 'changed', round: 2 }]);
    expect(told[0]?.toldBefore).toMatchObject([{ placementId: 'a', startsAt, declined: true }, { placementId: 'b' }, { placementId: 'c' }]);
    // They have seen what they declined, although the mail about it never left.
    const stuck = {
      ...sent,
      parts: sent.parts.map((each) => ({ ...each, lastMailLeft: false, toldBefore: [{ placementId: 'a', startsAt: 0 }] })),
    };
    const seen = decided(stuck).told[0]?.toldBefore;
    expect(seen?.map(({ placementId, startsAt: at }) => [placementId, at])).toEqual([
      ['a', startsAt],
      ['b', wallToInstant(ZONE, '2027-03-16', 540)],
    ]);
  });

  it('is a declined date that was dropped, without a word: it falls free, and nobody hears of it', () => {
    const sent = edited(sentOf(first), 'a', { answer: 'declined', state: 'dropped', date: null, minute: null });
    const { withdrawn, told, effects, phase } = decided(sent);
    expect(withdrawn).toMatchObject([{ placementId: 'a', booking: { status: 'cancelled' } }]);
    expect([told, effects, phase]).toEqual([[], [], 'confirming']);
  });

  it.each<[string, Partial<Placement>, BookingStatus]>([
    ['declined until it fell free', { answer: 'declined' }, 'declined'],
    ['confirmed', { answer: 'confirmed' }, 'confirmed'],
    ['fell free', {}, 'expired'],
    ['was cancelled', {}, 'cancelled'],
  ])('leaves alone what the client %s', (_, more, status) => {
    const sent = sentOf(first);
    const booking = sent.placements[0]!.booking!;
    for (const change of [{ date: '2027-03-10' }, { state: 'dropped', date: null, minute: null } as const])
      expect(decided(edited(sent, 'a', { ...more, ...change, booking: { ...booking, status } })).told).toEqual([]);
  });
});

describe('a plan that does not fit any more', () => {
  const plan = [placement('a', '2027-03-09'), placement('b', '2027-03-16')];
  const at = wallToInstant(ZONE, '2027-03-16', 540);

  it.each<[string, Partial<SendFacts>]>([
    ['by a booking', { claims: [{ ...claimAt(at - HOUR / 2), bookingId: 'another' }] }],
    ['by a hold', { claims: [{ ...claimAt(at), bookingId: null, isSession: false }] }],
    [
      'by a block',
      {
        offers: new Map([
          [
            'offer',
            bookingFacts({
              availability: {
                now: NOW,
                overrides: [
                  {
                    id: 'travel',
                    kind: 'travel',
                    startsOn: '2027-03-16',
                    endsOn: '2027-03-16',
                    weekdays: null,
                    startMinute: null,
                    endMinute: null,
                    capacity: null,
                    note: '',
                  },
                ],
              },
            }),
          ],
        ]),
      },
    ],
  ])('%s is refused, and names what', (_, more) => {
    expect(decideSend(facts(plan, more))).toEqual({ ok: false, refusal: { code: 'conflicts_to_solve', placements: ['b'] } });
  });

  it('is not in its own way, nor in that of what goes', () => {
    const sent = edited(sentOf(plan), 'b', { state: 'dropped', date: null, minute: null });
    const { added, withdrawn } = decided({ ...sent, placements: [...sent.placements, placement('c', '2027-03-16')] });
    expect(added.map(({ placementId }) => placementId)).toEqual(['c']);
    expect(withdrawn).toMatchObject([{ placementId: 'b', booking: { status: 'cancelled', cancelledBy: 'coach', sequence: 1 } }]);
  });
});

describe('sending', () => {
  it.each<[string, Partial<SendFacts>, string]>([
    ['while a search is under way', { searching: true }, 'run_under_way'],
    ['without a deadline', { cycle: { ...cycle, confirmBy: null } }, 'deadline_needed'],
    ['at the deadline', { now: cycle.confirmBy ?? 0 }, 'deadline_past'],
    ['after it was drawn early', { cycle: { ...cycle, deadlineDoneAt: NOW - HOUR } }, 'deadline_over'],
    ['when the cycle is over', { now: Date.parse('2027-07-01T04:00:00Z') }, 'cycle_over'],
  ])('is refused %s', (_, more, code) => {
    expect(decideSend(facts([placement('a', '2027-03-09')], more))).toMatchObject({ refusal: { code } });
  });

  it.each<[Partial<PartToBook>]>([
    [{ clientState: 'paused' }],
    [{ erasedAt: NOW }],
    [{ status: 'waitlist' }],
    [{ wish: 'pause' }],
    [{ wish: 'skip' }],
  ])('skips %o, but for what is withdrawn', (more) => {
    const sent = edited(sentOf([placement('a', '2027-03-09'), placement('b', '2027-03-16')]), 'a', {
      state: 'dropped',
      date: null,
      minute: null,
    });
    const skipped = { ...sent, parts: [part({ rounds: 1, lastMailLeft: true, ...more })] };
    const moved = edited(skipped, 'b', { date: '2027-03-17', answer: 'declined' });
    const { added, moved: movedOnes, withdrawn } = decided({ ...moved, placements: [...moved.placements, placement('c', '2027-03-30')] });
    expect([added.length, movedOnes.length, withdrawn.length]).toEqual([0, 0, 1]);
  });

  it('brings the tables to the plan, whatever was edited, and then has nothing left to send', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { minLength: 6, maxLength: 6 });
    const edit = fc.record({ index: fc.nat(5), day: fc.option(fc.integer({ min: 50, max: 90 })), saysNo: fc.boolean() });
    fc.assert(
      fc.property(days, fc.array(fc.array(edit, { maxLength: 4 }), { maxLength: 4 }), (first, rounds) => {
        const dateOf = (offset: number) => addDays('2027-03-02', offset);
        let state = sentOf(first.map((offset, index) => placement(`p${index}`, dateOf(offset))));
        for (const edits of rounds) {
          for (const { index, day, saysNo } of edits) {
            const here = state.placements[index]!;
            if (here.booking?.status !== 'proposed') continue;
            if (saysNo && here.state === 'planned') {
              // Where the plan lies is where its time is held: the answer takes back what was not sent.
              const { date, minute } = instantToWall(ZONE, here.booking.startsAt);
              state = edited(state, here.id, { answer: 'declined', answeredAt: NOW, date, minute });
              if (day === null) continue;
            }
            const change =
              day === null
                ? { state: 'dropped' as const, date: null, minute: null }
                : { state: 'planned' as const, date: dateOf(day), minute: 540 };
            state = edited(state, here.id, change);
          }
          const decision = decideSend(state);
          // Two in one place.
          if (!decision.ok) {
            expect(decision.refusal.code).toBe('conflicts_to_solve');
            return;
          }
          state = written(state, decision.value);
          expect(decided(state)).toMatchObject({ added: [], moved: [], withdrawn: [], told: [] });
          // Who was asked again has not answered, and is told; whoever hears nothing new keeps their no.
          for (const each of state.placements.filter(({ answer }) => answer === 'declined'))
            expect(decision.value.askedAgain).not.toContain(each.id);
          for (const id of decision.value.askedAgain) {
            expect(state.placements.find((each) => each.id === id)).toMatchObject({ answer: null, answeredAt: null });
            expect(decision.value.told).toHaveLength(1);
          }
          const planned = state.placements
            .filter((each) => each.state === 'planned')
            .map((each) => wallToInstant(ZONE, each.date!, each.minute!));
          const held = [...state.bookings.values()].map((booking: Booking) => booking.startsAt);
          expect(held.toSorted()).toEqual(planned.toSorted());
          expect(state.claims.map(({ startsAt }) => startsAt).toSorted()).toEqual(planned.toSorted());
        }
      }),
    );
  });
});
