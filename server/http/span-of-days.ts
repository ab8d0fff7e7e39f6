import { daysBetween } from '../../core/time/days-between.ts';
import { problem } from './problem.ts';

/** A span of days, both inclusive, no longer than `mostDays`. */
export function spanOfDays(span: { readonly from: string; readonly to: string }, mostDays: number): void {
  const days = daysBetween(span.from, span.to);
  if (days < 0) throw problem({ code: 'end_before_start' }, { fields: [{ path: 'to', message: 'must not lie before from' }] });
  if (days >= mostDays) throw problem({ code: 'span_too_long', mostDays });
}
