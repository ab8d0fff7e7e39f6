import { describe, expect, it } from 'vitest';
import { answerWords } from './answer-words.ts';
import { plainCell } from './plain-cell.ts';
import type { Question } from './question.ts';
import { questionsOfAll } from './questions-of-all.ts';
import { sameQuestions } from './same-questions.ts';

const question = (id: string, label: string, more: Partial<Question> = {}): Question => ({
  id,
  kind: 'text',
  label,
  help: '',
  required: false,
  choices: [],
  ...more,
});

describe('the table of all answers to a form', () => {
  it('has a column for each question there ever was: the present ones in their order, then those that are gone', () => {
    const [first, second, third] = [
      [question('goal', 'Goal'), question('sleep', 'Sleep'), question('shoes', 'Shoes')],
      [question('sleep', 'Hours of sleep'), question('goal', 'Goal')],
      [question('pain', 'Pain?'), question('sleep', 'How did you sleep?')],
    ];
    expect(questionsOfAll([third, second, first].map((questions) => ({ questions }))).map(({ label }) => label)).toEqual([
      'Pain?',
      'How did you sleep?',
      'Goal',
      'Shoes',
    ]);
  });

  it.each([
    [undefined, ''],
    [true, 'Yes'],
    [false, 'No'],
    [-3.5, '-3.5'],
    [['Red', 'Blue'], 'Red; Blue'],
    ['Sore knee', 'Sore knee'],
  ])('says %j as “%s”', (answer, words) => {
    expect(answerWords(answer, { yes: 'Yes', no: 'No' })).toBe(words);
  });

  it.each([
    ['=HYPERLINK("https://evil.example")', `'=HYPERLINK("https://evil.example")`],
    ['+49 30 123', "'+49 30 123"],
    ['-2+3', "'-2+3"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t=1"],
    ['-3.5', '-3.5'],
    ['+7', '+7'],
    ['a = b', 'a = b'],
    ['', ''],
  ])('lets no spreadsheet compute %j', (text, cell) => {
    expect(plainCell(text)).toBe(cell);
  });
});

it('questions are others when anything about them is, their order too', () => {
  const [one, two] = [question('a', 'One'), question('b', 'Two')];
  expect(sameQuestions([one, two], [{ ...one }, { ...two }])).toBe(true);
  expect(sameQuestions([one, two], [two, one])).toBe(false);
  expect(sameQuestions([one], [one, two])).toBe(false);
  for (const more of [
    { label: 'Uno' },
    { help: 'Why' },
    { required: true },
    { kind: 'long_text' as const },
    { id: 'c' },
    { choices: ['x'] },
  ])
    expect(sameQuestions([one], [{ ...one, ...more }])).toBe(false);
});
