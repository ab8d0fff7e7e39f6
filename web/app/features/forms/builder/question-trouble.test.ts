import { expect, test } from 'vitest';
import { newQuestion } from './new-question.ts';
import { questionTrouble } from './question-trouble.ts';

const label = 'How did it go?';

test.each([
  ['words', newQuestion('text', { label }), undefined],
  ['no words', newQuestion('text', { label: '  ' }), { label: 'label' }],
  ['two choices', newQuestion('choice', { label, choices: ['Well', 'Badly'] }), undefined],
  ['one choice', newQuestion('several', { label, choices: ['Well'] }), { choices: 'choices' }],
  ['one choice twice', newQuestion('choice', { label, choices: ['Well', 'Well'] }), { choices: 'twice' }],
  ['a long choice', newQuestion('choice', { label, choices: ['Well', 'x'.repeat(121)] }), { choices: 'long' }],
  ['too many', newQuestion('choice', { label, choices: Array.from({ length: 31 }, (_, at) => String(at)) }), { choices: 'many' }],
  ['neither words nor choices', newQuestion('choice'), { label: 'label', choices: 'choices' }],
])('a question with %s', (_, question, trouble) => {
  expect(questionTrouble(question)).toEqual(trouble);
});

test('every question has an id of its own that the server takes', () => {
  const ids = Array.from({ length: 50 }, () => newQuestion('text').id);
  expect(new Set(ids).size).toBe(50);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{1,40}$/);
});
