import type { CheckedDateView } from '../../../../contract/series/series-view.ts';
import type { Moment } from '../../../../contract/moment.ts';
import type { Choice } from '../dates/choice.ts';

/** What a change does, as the server lays it out before it is saved. */
export interface Preview {
  readonly dates: readonly CheckedDateView[];
  readonly cancelled: readonly { readonly coachTime: Moment }[];
  readonly moved: readonly { readonly id: string; readonly from: Moment; readonly to: Moment }[];
  readonly added: readonly { readonly id: string; readonly coachTime: Moment }[];
}

/** One session that does not stay as it is. `left` was left out by whoever looks at the change, and can be put back. */
export type ChangeLine =
  | { readonly what: 'cancelled'; readonly at: Moment }
  | { readonly what: 'moves'; readonly at: Moment; readonly was: Moment; readonly date: CheckedDateView }
  | { readonly what: 'added' | 'left'; readonly at: Moment; readonly date: CheckedDateView };

const keyOf = ({ at: { date, minute } }: ChangeLine) => `${date} ${String(minute).padStart(4, '0')}`;

/** Everything a change does, in order of time. */
export function changeLines({ dates, cancelled, moved, added }: Preview, choices: readonly Choice[]): readonly ChangeLine[] {
  const byId = new Map(dates.map((date) => [date.id, date]));
  const shown = new Set([...moved, ...added].map(({ id }) => id));
  const lines: ChangeLine[] = cancelled.map(({ coachTime }) => ({ what: 'cancelled', at: coachTime }));
  for (const { id, from } of moved) {
    const date = byId.get(id);
    if (date) lines.push({ what: 'moves', at: date.coachTime, was: from, date });
  }
  for (const { id } of added) {
    const date = byId.get(id);
    if (date) lines.push({ what: 'added', at: date.coachTime, date });
  }
  for (const { id } of choices) {
    const date = byId.get(id);
    if (date && !shown.has(id)) lines.push({ what: 'left', at: date.coachTime, date });
  }
  return lines.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
