import { describe, expect, it } from 'vitest';
import { afterAnswers, answerFacts, ASKED, CONFIRM_BY, FIRST, sentPlacement } from '../../test/facts/answer-facts.ts';
import { DAY, HOUR } from '../time/instant.ts';
import type { AnswerFacts } from './answers/answer-facts.ts';
import { answerAll } from './answers/answer-all.ts';
import { decideOtherTime } from './answers/decide-other-time.ts';
import { type AnswerWish, decideAnswers } from './decide-answers.ts';
import { decideWish } from './decide-wish.ts';
import type { Placement } from './placement.ts';

const three = () => [0, 1, 2].map((index) => sentPlacement(index));
const say = (answer: AnswerWish['answer'], ...indexes: readonly number[]): AnswerWish[] =>
  indexes.map((index) => ({ placementId: `date-${index}`, answer }));

function decided(result: ReturnType<typeof decideAnswers>) {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

const bookedAs = (status: NonNullable<Placement['booking']>['status'], more: Partial<Placement> = {}) =>
  sentPlacement(0, { booking: { id: 'booking-0', status, startsAt: FIRST, endsAt: FIRST + HOUR }, ...more });

describe('an answer', () => {
  it('confirms at once, and holds what is declined', () => {
    const { changes } = decided(decideAnswers(answerFacts(three()), [...say('confirmed', 0), ...say('declined', 1)]));
    expect(changes).toMatchObject([
      { placement: { id: 'date-0' }, answer: 'confirmed', status: 'confirmed', answeredAt: ASKED, moveTo: null },
      { placement: { id: 'date-1' }, answer: 'declined', status: 'proposed', answeredAt: ASKED, moveTo: null },
    ]);
  });

  it('that was given already changes nothing and counts nothing', () => {
    const facts = answerFacts([bookedAs('confirmed', { answer: 'confirmed' }), sentPlacement(1, { answer: 'declined' }), sentPlacement(2)]);
    const again = decided(decideAnswers(facts, [...say('confirmed', 0), ...say('declined', 1), ...say(null, 2)]));
    expect(again).toMatchObject({ changes: [], answers: 0, wishChanged: false, effects: [] });
  });

  it('is undone: a yes is a proposal again, a no as well', () => {
    const facts = answerFacts([bookedAs('confirmed', { answer: 'confirmed' }), sentPlacement(1, { answer: 'declined' })]);
    const { changes } = decided(decideAnswers(facts, say(null, 0, 1)));
    expect(changes.map(({ answer, status, answeredAt }) => [answer, status, answeredAt])).toEqual([
      [null, 'proposed', null],
      [null, 'proposed', null],
    ]);
  });

  it('is about the time that is held, wherever the coach has moved a declined date since', () => {
    const moved = sentPlacement(0, { answer: 'declined', date: '2026-03-09', pinned: true });
    const facts = answerFacts([moved]);
    expect(decided(decideAnswers(facts, [{ placementId: 'date-0', answer: 'confirmed', seenStartsAt: FIRST }])).changes).toMatchObject([
      { answer: 'confirmed', status: 'confirmed', moveTo: null },
    ]);
    expect(decided(decideAnswers(facts, say(null, 0))).changes).toMatchObject([{ answer: null, status: 'proposed', moveTo: null }]);
    // The same no once more leaves the coach's plan alone.
    expect(decided(decideAnswers(facts, say('declined', 0))).changes).toEqual([]);
  });

  it('is told in one mail that a later answer overtakes, if there is a date to come', () => {
    const yes = decided(decideAnswers(answerFacts(three(), { answers: 4 }), say('confirmed', 0)));
    expect(yes.effects).toEqual([
      {
        kind: 'placements_mail',
        key: 'placements:cycle:regular:answered:5',
        cycleId: 'cycle',
        regularId: 'regular',
        event: 'answered',
        answers: 5,
        afterSeconds: 120,
      },
    ]);
    expect(decided(decideAnswers(answerFacts(three()), say('declined', 0, 1, 2)))).toMatchObject({ answers: 1, effects: [] });
    const others = answerFacts([bookedAs('confirmed', { answer: 'confirmed' }), sentPlacement(1)]);
    expect(decided(decideAnswers(others, say('declined', 1))).effects).toHaveLength(1);
  });

  it('twice to one date is the last one', () => {
    const { changes } = decided(decideAnswers(answerFacts(three()), [...say('confirmed', 0), ...say('declined', 0)]));
    expect(changes).toMatchObject([{ answer: 'declined' }]);
  });

  it('of all is to those that wait', () => {
    const facts = answerFacts([bookedAs('confirmed', { answer: 'confirmed' }), sentPlacement(1, { answer: 'declined' }), sentPlacement(2)]);
    expect(answerAll(facts, 'confirmed')).toEqual(say('confirmed', 2));
  });

  it.each<[string, Partial<AnswerFacts> | Partial<AnswerFacts['cycle']>, string]>([
    ['at the deadline', { now: CONFIRM_BY }, 'deadline_over'],
    ['once the deadline was drawn, be it early', { cycle: { ...answerFacts([]).cycle, deadlineDoneAt: ASKED - DAY } }, 'deadline_over'],
    ['where none was ever set', { cycle: { ...answerFacts([]).cycle, confirmBy: null } }, 'deadline_over'],
    [
      'to a date that has begun',
      { placements: [{ ...sentPlacement(0), booking: { ...sentPlacement(0).booking!, startsAt: ASKED } }] },
      'not_changeable',
    ],
    ['to a date the coach withdrew', { placements: [sentPlacement(0, { state: 'dropped' })] }, 'not_changeable'],
    ['to a date that was cancelled', { placements: [bookedAs('cancelled')] }, 'not_changeable'],
    ['to a date that fell free', { placements: [bookedAs('expired')] }, 'not_changeable'],
    ['to a date that was never sent', { placements: [sentPlacement(0, { booking: null, toldStartsAt: null })] }, 'not_found'],
    ['to a date of somebody else', { placements: [sentPlacement(7)] }, 'not_found'],
  ])('is refused %s', (_, more, code) => {
    const facts = { ...answerFacts([sentPlacement(0)]), ...more };
    expect(decideAnswers(facts, say('confirmed', 0))).toEqual({ ok: false, refusal: { code } });
    expect(decideOtherTime(facts, { placementId: 'date-0', startsAt: FIRST + HOUR })).toEqual({ ok: false, refusal: { code } });
  });

  it('to the last instant before the deadline counts', () => {
    expect(decideAnswers({ ...answerFacts(three()), now: CONFIRM_BY - 1 }, say('confirmed', 0))).toMatchObject({ ok: true });
  });

  it('to some of which one is refused is refused as a whole', () => {
    const facts = answerFacts([sentPlacement(0), sentPlacement(1, { state: 'dropped' })]);
    expect(decideAnswers(facts, say('confirmed', 0, 1))).toEqual({ ok: false, refusal: { code: 'not_changeable' } });
  });

  it('to another time than the client saw is refused; taking one back is not', () => {
    const facts = answerFacts(three());
    const saw = { placementId: 'date-0', seenStartsAt: FIRST - HOUR };
    expect(decideAnswers(facts, [{ ...saw, answer: 'confirmed' }])).toEqual({ ok: false, refusal: { code: 'changed_meanwhile' } });
    expect(decideAnswers(facts, [{ ...saw, answer: 'declined' }])).toEqual({ ok: false, refusal: { code: 'changed_meanwhile' } });
    expect(decideAnswers(facts, [{ ...saw, answer: null }])).toMatchObject({ ok: true });
  });
});

describe('another time', () => {
  const other = FIRST + 3 * HOUR;
  const chosen = (facts = answerFacts(three())) =>
    afterAnswers(facts, decided(decideOtherTime(facts, { placementId: 'date-0', startsAt: other })));

  it('is taken and confirmed, and must be offered', () => {
    expect(decided(decideOtherTime(answerFacts(three()), { placementId: 'date-0', startsAt: other })).changes).toMatchObject([
      { answer: 'confirmed', status: 'confirmed', moveTo: { startsAt: other, must: 'be_offered' } },
    ]);
  });

  it('is given up for the one that was proposed, which need only be free', () => {
    const { changes } = decided(decideAnswers(chosen(), say(null, 0)));
    expect(changes).toMatchObject([{ answer: null, status: 'proposed', moveTo: { startsAt: FIRST, must: 'be_free' } }]);
    const back = decided(decideOtherTime(chosen(), { placementId: 'date-0', startsAt: FIRST }));
    expect(back.changes).toMatchObject([{ answer: 'confirmed', moveTo: { startsAt: FIRST, must: 'be_free' } }]);
  });

  it('stays while it is declined, and goes back when that is taken back', () => {
    const declined = afterAnswers(chosen(), decided(decideAnswers(chosen(), say('declined', 0))));
    expect(declined.placements[0]).toMatchObject({ answer: 'declined', booking: { startsAt: other, status: 'proposed' } });
    expect(decided(decideAnswers(declined, say(null, 0))).changes).toMatchObject([{ moveTo: { startsAt: FIRST } }]);
  });

  it('is not given up for one that is over', () => {
    const facts = { ...chosen(answerFacts([sentPlacement(0, { toldStartsAt: ASKED })])), now: ASKED + 1 };
    expect(decideAnswers(facts, say(null, 0))).toEqual({ ok: false, refusal: { code: 'not_changeable' } });
  });

  it('that is the same is a plain yes, and twice is none', () => {
    const yes = decided(decideOtherTime(answerFacts(three()), { placementId: 'date-0', startsAt: FIRST }));
    expect(yes.changes).toMatchObject([{ answer: 'confirmed', moveTo: null }]);
    expect(decided(decideOtherTime(chosen(), { placementId: 'date-0', startsAt: other })).changes).toEqual([]);
  });
});

describe('a wish for the whole cycle', () => {
  const facts = () =>
    answerFacts([
      bookedAs('confirmed', { answer: 'confirmed' }),
      sentPlacement(1, { answer: 'declined', answeredAt: ASKED - DAY }),
      sentPlacement(2),
    ]);
  const skipped = (wish: 'skip' | 'pause') => afterAnswers(facts(), decided(decideWish(facts(), { wish, message: 'Away' })));

  it('declines what is unanswered and nothing else; a pause leaves the roster', () => {
    expect(skipped('skip')).toMatchObject({ part: { wish: 'skip', wishAt: ASKED, message: 'Away', answers: 1, rosterStatus: 'active' } });
    expect(skipped('pause')).toMatchObject({ part: { wish: 'pause', rosterStatus: 'paused' } });
    expect(skipped('skip').placements.map(({ answer }) => answer)).toEqual(['confirmed', 'declined', 'declined']);
  });

  it('is taken back with what it declined, and nothing else', () => {
    const back = afterAnswers(
      skipped('pause'),
      decided(decideWish({ ...skipped('pause'), now: ASKED + HOUR }, { wish: null, message: '' })),
    );
    expect(back.placements.map(({ answer }) => answer)).toEqual(['confirmed', 'declined', null]);
    expect(back.part).toMatchObject({ wish: null, wishAt: null, message: '', rosterStatus: 'active' });
  });

  it('can be changed for the other and is taken back as a whole', () => {
    const paused = decided(decideWish({ ...skipped('skip'), now: ASKED + HOUR }, { wish: 'pause', message: '' }));
    const after = afterAnswers(skipped('skip'), paused);
    expect(after.part).toMatchObject({ wish: 'pause', rosterStatus: 'paused' });
    const back = afterAnswers(after, decided(decideWish({ ...after, now: ASKED + 2 * HOUR }, { wish: null, message: '' })));
    expect(back.placements.map(({ answer }) => answer)).toEqual(['confirmed', 'declined', null]);
  });

  it('twice changes nothing but its words', () => {
    expect(decided(decideWish(skipped('skip'), { wish: 'skip', message: 'Away' }))).toMatchObject({
      changes: [],
      wishChanged: false,
      answers: 1,
    });
    expect(decided(decideWish(skipped('skip'), { wish: 'skip', message: 'In Peru' }))).toMatchObject({
      changes: [],
      wishChanged: true,
      message: 'In Peru',
    });
  });

  it('ends with a yes, but not with another no', () => {
    expect(decided(decideAnswers(skipped('pause'), say('confirmed', 2)))).toMatchObject({
      wish: null,
      wishAt: null,
      rosterStatus: 'active',
    });
    expect(decided(decideAnswers(skipped('pause'), say('declined', 0)))).toMatchObject({ wish: 'pause', rosterStatus: 'paused' });
  });

  it('leaves a regular alone whom the coach has put elsewhere', () => {
    const inactive = answerFacts(three(), { rosterStatus: 'inactive' });
    expect(decided(decideWish(inactive, { wish: 'pause', message: '' }))).toMatchObject({ rosterStatus: 'inactive' });
    const meanwhile = { ...skipped('pause'), part: { ...skipped('pause').part, rosterStatus: 'inactive' as const } };
    expect(decided(decideWish(meanwhile, { wish: null, message: '' }))).toMatchObject({ rosterStatus: 'inactive' });
  });

  it('comes too late after the deadline', () => {
    expect(decideWish({ ...facts(), now: CONFIRM_BY }, { wish: 'skip', message: '' })).toEqual({
      ok: false,
      refusal: { code: 'deadline_over' },
    });
  });
});
