import fc from 'fast-check';
import { expect, it } from 'vitest';
import { afterAnswers, answerFacts, ASKED, CONFIRM_BY, FIRST, sentPlacement } from '../../../test/facts/answer-facts.ts';
import { decideAnswers } from '../decide-answers.ts';
import { decideWish } from '../decide-wish.ts';
import { DAY, HOUR, MINUTE } from '../../time/instant.ts';
import { decideOtherTime } from './decide-other-time.ts';

const DATES = 4;

type Step =
  | { readonly kind: 'answer'; readonly dates: readonly number[]; readonly answer: 'confirmed' | 'declined' | null }
  | { readonly kind: 'other'; readonly date: number; readonly hours: number }
  | { readonly kind: 'wish'; readonly wish: 'skip' | 'pause' | null }
  | { readonly kind: 'deadline' };

const date = fc.integer({ min: 0, max: DATES - 1 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('answer' as const),
      dates: fc.uniqueArray(date, { minLength: 1 }),
      answer: fc.constantFrom('confirmed' as const, 'declined' as const, null),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('other' as const), date, hours: fc.integer({ min: 0, max: 3 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('wish' as const), wish: fc.constantFrom('skip' as const, 'pause' as const, null) }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'deadline' as const }) },
);

/** What somebody with paper and pencil would keep: for each date the answer, how far it was moved, and whether only the wish said no. */
interface Paper {
  readonly dates: { answer: 'confirmed' | 'declined' | null; hours: number; byWish: boolean }[];
  wish: 'skip' | 'pause' | null;
  over: boolean;
}

function note(paper: Paper, said: Step): void {
  if (said.kind === 'deadline') paper.over = true;
  if (paper.over || said.kind === 'deadline') return;
  switch (said.kind) {
    case 'answer':
      for (const index of said.dates) {
        const each = paper.dates[index]!;
        const isNews = each.answer !== said.answer || (said.answer === null && each.hours > 0);
        if (isNews) {
          each.byWish = false;
          if (said.answer !== 'declined') paper.wish = null;
        }
        each.answer = said.answer;
        if (said.answer === null) each.hours = 0;
      }
      break;
    case 'other': {
      const each = paper.dates[said.date]!;
      if (each.answer !== 'confirmed' || each.hours !== said.hours) paper.wish = null;
      paper.dates[said.date] = { answer: 'confirmed', hours: said.hours, byWish: false };
      break;
    }
    case 'wish':
      for (const each of paper.dates) {
        if (said.wish === null && paper.wish !== null && each.byWish) Object.assign(each, { answer: null, byWish: false });
        if (said.wish !== null && each.answer === null) Object.assign(each, { answer: 'declined', byWish: true });
      }
      paper.wish = said.wish;
  }
  // Once the wish has ended, what it declined is declined like anything else.
  if (paper.wish === null) for (const each of paper.dates) each.byWish = false;
}

it('keeps to what was said last, whatever was said before, and to nothing after the deadline', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let facts = answerFacts(Array.from({ length: DATES }, (_, index) => sentPlacement(index)));
      const paper: Paper = { dates: facts.placements.map(() => ({ answer: null, hours: 0, byWish: false })), wish: null, over: false };
      for (const [index, said] of steps.entries()) {
        note(paper, said);
        facts = { ...facts, now: paper.over ? CONFIRM_BY : ASKED + index * MINUTE };
        if (said.kind === 'deadline') continue;
        const result =
          said.kind === 'answer'
            ? decideAnswers(
                facts,
                said.dates.map((each) => ({ placementId: `date-${each}`, answer: said.answer })),
              )
            : said.kind === 'other'
              ? decideOtherTime(facts, { placementId: `date-${said.date}`, startsAt: FIRST + said.date * 7 * DAY + said.hours * HOUR })
              : decideWish(facts, { wish: said.wish, message: '' });
        expect(result.ok).toBe(!paper.over);
        if (!result.ok) continue;
        expect(result.value.answers - facts.part.answers).toBe(result.value.changes.length > 0 || result.value.wishChanged ? 1 : 0);
        facts = afterAnswers(facts, result.value);
      }
      expect(facts.placements.map(({ answer, booking }) => ({ answer, status: booking?.status, startsAt: booking?.startsAt }))).toEqual(
        paper.dates.map(({ answer, hours }, index) => ({
          answer,
          status: answer === 'confirmed' ? 'confirmed' : 'proposed',
          startsAt: FIRST + index * 7 * DAY + hours * HOUR,
        })),
      );
      expect(facts.part).toMatchObject({ wish: paper.wish, rosterStatus: paper.wish === 'pause' ? 'paused' : 'active' });
    }),
    { numRuns: 1000 },
  );
});
