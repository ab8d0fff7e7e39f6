import type { CoachRules } from '../policies/coach-rules.ts';

/** The rules in force about what is booked at once and what is asked for. */
export type RequestRules = Pick<
  CoachRules,
  'instant' | 'instantFromMinutes' | 'requestOverLimit' | 'answerWithinMinutes' | 'holdSuggestions'
>;
