import { expect, test } from 'vitest';
import { DEFAULT_COACH_RULES as plain } from '../../../../core/policies/default-coach-rules.ts';
import { idleRules } from './idle-rules.ts';

const idle = (...[own, others = []]: [Parameters<typeof idleRules>[0], Parameters<typeof idleRules>[1]?]) => [...idleRules(own, others)];

test('where everybody books at once and nothing is limited, nothing is asked for', () => {
  expect(idle(plain)).toEqual(['requestOverLimit', 'answerWithinMinutes', 'holdSuggestions']);
});

test('where nobody books at once, it makes no difference how soon; where one kind of client does, it does', () => {
  expect(idle({ ...plain, instant: false })).toEqual(['instantFromMinutes', 'requestOverLimit']);
  expect(idle({ ...plain, instant: false }, [{ instant: true }])).toEqual(['requestOverLimit']);
});

test('a limit of one service is a limit to ask over', () => {
  expect(idle({ ...plain, mostPerDay: 4 })).toEqual(['answerWithinMinutes', 'holdSuggestions']);
  expect(idle({ ...plain, mostPerWeek: 4, requestOverLimit: true })).toEqual([]);
  expect(idle(plain, [{ mostPerDay: 2 }])).toEqual(['answerWithinMinutes', 'holdSuggestions']);
});

test('whoever has to ask gets an answer in a time', () => {
  expect(idle(plain, [{ instant: false }])).toEqual(['requestOverLimit']);
  expect(idle({ ...plain, instantFromMinutes: 60 })).toEqual(['requestOverLimit']);
});
