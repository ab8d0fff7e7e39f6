import { weekdayOf } from '../../../../core/time/weekday-of.ts';
import { nthOf } from './nth-of.ts';
import type { Pattern } from './repeat-plan.ts';
import type { RhythmDraft } from './rhythm-draft.ts';
import { wholeNumber } from './whole-number.ts';

/** A first session on the coach's clock. */
interface First {
  readonly date: string;
  readonly minute: number;
}

function rhythmOf(draft: RhythmDraft, { date }: First): Pattern['rhythm'] | null {
  if (draft.often === 'month') {
    if (draft.inMonth === 'date') return { kind: 'monthly_by_date', every: 1, day: Number(date.slice(8)), shortMonth: draft.shortMonth };
    const nth = draft.inMonth === 'last' ? -1 : nthOf(date);
    return nth === null ? null : { kind: 'monthly_by_weekday', every: 1, nth, weekday: weekdayOf(date) };
  }
  const every = { week: 1, two_weeks: 2, weeks: wholeNumber(draft.weeks) }[draft.often];
  const weekdays = draft.weekdays.toSorted((one, other) => one - other) as ReturnType<typeof weekdayOf>[];
  return every === null ? null : { kind: 'weekly', every, weekdays };
}

function endOf({ ends, count, until }: RhythmDraft, { date }: First): Pattern['end'] | null {
  const number = wholeNumber(count);
  if (ends === 'count') return number === null ? null : { kind: 'count', count: number };
  return /^\d{4}-\d{2}-\d{2}$/.test(until) && until >= date ? { kind: 'until', date: until } : null;
}

/** The pattern that was chosen from a first session on, as the API wants it; null while a field makes no sense. */
export function patternOf(draft: RhythmDraft, first: First): Pattern | null {
  const [rhythm, end] = [rhythmOf(draft, first), endOf(draft, first)];
  return rhythm && end && { startsOn: first.date, startMinute: first.minute, rhythm, end };
}
