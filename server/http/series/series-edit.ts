import type { SeriesEditInput } from '../../../contract/series/series-pattern.ts';
import type { SeriesEdit } from '../../../core/series/series-edit.ts';

/** An edit as the rules know it: what was left out is not there, instead of being undefined. */
export function seriesEdit(input: SeriesEditInput): SeriesEdit {
  if (input.kind === 'move') {
    const { durationMinutes, ...move } = input;
    return { ...move, ...(durationMinutes !== undefined && { durationMinutes }) };
  }
  if (input.kind === 'change') {
    const { kind, from, rhythm, startMinute, durationMinutes } = input;
    return {
      kind,
      from,
      ...(rhythm !== undefined && { rhythm }),
      ...(startMinute !== undefined && { startMinute }),
      ...(durationMinutes !== undefined && { durationMinutes }),
    };
  }
  return input;
}
