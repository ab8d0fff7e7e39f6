import { refuse, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { decideEdits, type SeriesDecision } from './decide-edits.ts';
import { patternFault } from './pattern-fault.ts';
import type { Series } from './series.ts';
import { seriesDates } from './series-dates.ts';
import type { SeriesEdit } from './series-edit.ts';
import type { SeriesPattern } from './series-pattern.ts';
import type { SeriesRefusal } from './series-refusal.ts';

/** May a series begin like this, with some dates left out or put elsewhere at once, because they clash? All its dates lie ahead. */
export function decideNewSeries(pattern: SeriesPattern, edits: readonly SeriesEdit[], now: Instant): Result<SeriesDecision, SeriesRefusal> {
  const fault = patternFault(pattern);
  if (fault) return refuse(fault);
  const series: Series = { parts: [pattern], exceptions: [], pauses: [] };
  if (seriesDates(series)[0]!.startsAt <= now) return refuse({ code: 'in_the_past' });
  const decided = decideEdits(series, edits, now, null);
  return decided.ok && decided.value.changes.added.length === 0 ? refuse({ code: 'no_dates' }) : decided;
}
