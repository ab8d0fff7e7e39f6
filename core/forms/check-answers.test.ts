import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from './answer.ts';
import { answersText } from './answers-text.ts';
import { checkAnswers } from './check-answers.ts';
import { type Question, QUESTION_KINDS, type QuestionKind } from './question.ts';
import { sameAnswers } from './same-answers.ts';

const question = (kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  id: kind,
  kind,
  label: `A ${kind}`,
  help: '',
  required: false,
  choices: kind === 'choice' || kind === 'several' ? ['Red', 'Green', 'Blue'] : [],
  ...more,
});

const wrongOf = (questions: readonly Question[], answers: Answers) => {
  const result = checkAnswers(questions, answers);
  return result.ok || result.refusal.code !== 'wrong_answers' ? [] : result.refusal.wrong.map(({ questionId, what }) => [questionId, what]);
};

const RIGHT: readonly [QuestionKind, Answer][] = [
  ['text', 'Well'],
  ['text', 'x'.repeat(500)],
  ['long_text', 'First line\nsecond line'],
  ['long_text', 'x'.repeat(5000)],
  ['choice', 'Green'],
  ['several', ['Blue', 'Red']],
  ['checkbox', true],
  ['checkbox', false],
  ['number', 0],
  ['number', -7.25],
  ['date', '1931-02-28'],
  ['date', '2028-02-29'],
];

const WRONG: readonly [QuestionKind, Answer, string][] = [
  ['text', 7, 'wrong_kind'],
  ['text', 'one\ntwo', 'not_one_line'],
  ['text', 'x'.repeat(501), 'too_long'],
  ['long_text', true, 'wrong_kind'],
  ['long_text', 'x'.repeat(5001), 'too_long'],
  ['choice', 'red', 'not_a_choice'],
  ['choice', ['Red'], 'wrong_kind'],
  ['several', 'Red', 'wrong_kind'],
  ['several', ['Red', 'Black'], 'not_a_choice'],
  ['several', ['Red', 'Red'], 'twice'],
  ['checkbox', 'yes', 'wrong_kind'],
  ['number', '7', 'wrong_kind'],
  ['number', Number.NaN, 'wrong_kind'],
  ['number', Number.POSITIVE_INFINITY, 'wrong_kind'],
  ['date', '2026-02-29', 'not_a_day'],
  ['date', '1899-12-31', 'not_a_day'],
  ['date', '2200-01-01', 'not_a_day'],
  ['date', 'tomorrow', 'not_a_day'],
  ['date', 20260101, 'wrong_kind'],
];

describe('answers to a form', () => {
  it.each(RIGHT)('take a %s: %j', (kind, value) => {
    expect(checkAnswers([question(kind)], { [kind]: value })).toEqual({ ok: true, value: { [kind]: value } });
  });

  it.each(WRONG)('refuse a %s: %j is %s', (kind, value, what) => {
    expect(wrongOf([question(kind)], { [kind]: value })).toEqual([[kind, what]]);
  });

  it.each<[QuestionKind, Answers]>([
    ['text', {}],
    ['text', { text: '' }],
    ['long_text', { long_text: '' }],
    ['choice', { choice: '' }],
    ['several', { several: [] }],
    ['checkbox', {}],
    ['checkbox', { checkbox: false }],
    ['number', {}],
    ['date', { date: '' }],
  ])('miss a required %s in %j', (kind, answers) => {
    expect(wrongOf([question(kind, { required: true })], answers)).toEqual([[kind, 'missing']]);
    const optional = checkAnswers([question(kind)], answers);
    expect(optional.ok).toBe(true);
  });

  it('keep no for an answer, and leave out what says nothing', () => {
    const questions = [question('checkbox'), question('text'), question('several')];
    expect(checkAnswers(questions, { checkbox: false, text: '', several: [] })).toEqual({ ok: true, value: { checkbox: false } });
  });

  it('name everything that is wrong at once, in the order of the questions, and what is not asked at all', () => {
    const questions = [question('text', { required: true }), question('number'), question('date')];
    expect(wrongOf(questions, { date: 'soon', number: 'many', shoes: '42', ['__proto__x']: '' })).toEqual([
      ['text', 'missing'],
      ['number', 'wrong_kind'],
      ['date', 'not_a_day'],
      ['shoes', 'not_asked'],
      ['__proto__x', 'not_asked'],
    ]);
  });

  it('are taken whatever is asked, once they fit, and taken again as they were kept', () => {
    const valueOf: Readonly<Record<QuestionKind, fc.Arbitrary<Answer>>> = {
      text: fc.string({ minLength: 1, maxLength: 50 }).map((text) => text.replace(/[\u0000-\u001f\u007f]/g, '.')),
      long_text: fc.string({ minLength: 1, maxLength: 200 }),
      choice: fc.constantFrom('Red', 'Green', 'Blue'),
      several: fc.uniqueArray(fc.constantFrom('Red', 'Green', 'Blue'), { minLength: 1 }),
      checkbox: fc.constant(true),
      number: fc.double({ noNaN: true, noDefaultInfinity: true }),
      date: fc
        .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
        .map((at) => at.toISOString().slice(0, 10)),
    };
    const asked = fc
      .uniqueArray(fc.record({ id: fc.stringMatching(/^[a-z]{1,8}$/), kind: fc.constantFrom(...QUESTION_KINDS), required: fc.boolean() }), {
        minLength: 1,
        maxLength: 12,
        selector: ({ id }) => id,
      })
      .chain((list) =>
        fc.record({
          questions: fc.constant(list.map(({ kind, ...more }) => question(kind, more))),
          answers: fc.record(Object.fromEntries(list.map(({ id, kind }) => [id, valueOf[kind]]))),
        }),
      );
    fc.assert(
      fc.property(asked, ({ questions, answers }) => {
        const taken = checkAnswers(questions, answers);
        expect(taken.ok).toBe(true);
        if (!taken.ok) return;
        expect(Object.keys(taken.value)).toEqual(questions.map(({ id }) => id));
        expect(sameAnswers(taken.value, answers)).toBe(true);
        expect(checkAnswers(questions, taken.value)).toEqual(taken);
        for (const { id, required } of questions) {
          const { [id]: _, ...fewer } = taken.value;
          expect(checkAnswers(questions, fewer).ok).toBe(!required);
        }
      }),
    );
  });
});

describe('what stands beside answers', () => {
  it('is their words, to be searched', () => {
    expect(answersText({ a: 'Sore knee', b: ['Red', 'Blue'], c: true, d: 7, e: '2026-01-01' })).toBe('Sore knee\nRed\nBlue\n7\n2026-01-01');
  });

  it.each<[Answers, Answers, boolean]>([
    [{ a: 'x', b: ['1', '2'] }, { b: ['2', '1'], a: 'x' }, true],
    [{ a: 'x' }, { a: 'y' }, false],
    [{ a: 'x' }, {}, false],
    [{ a: 7 }, { a: '7' }, false],
  ])('tells whether %j and %j are the same', (one, other, same) => {
    expect(sameAnswers(one, other)).toBe(same);
  });
});
