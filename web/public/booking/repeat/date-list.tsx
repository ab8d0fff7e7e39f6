import { useState } from 'react';
import { problemOf } from '../../../problem-of.ts';
import { Notice } from '../../parts/notice.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { t } from '../../t.ts';
import { DateRow } from './date-row.tsx';
import type { DateChoice } from './repeat-plan.ts';
import { rt } from './rt.ts';
import type { useCheckedDates } from './use-checked-dates.ts';

interface DateListProps {
  readonly checked: ReturnType<typeof useCheckedDates>;
  readonly choices: readonly DateChoice[];
  /** Months without such a day, in words. */
  readonly short: string | null;
  readonly onChoices: (choices: readonly DateChoice[]) => void;
}

/** Every date and how it stands, before anything is booked. */
export function DateList({ checked: { rows, isLooking, error, retry }, choices, short, onChoices }: DateListProps) {
  const [touched, touch] = useState<string | null>(null);
  const clashes = rows.filter(({ date, choice }) => date.refusal !== null && choice?.edit.kind !== 'skip');
  const kept = rows.filter(({ choice }) => choice?.edit.kind !== 'skip');
  const others = (id: string) => choices.filter(({ edit }) => edit.id !== id);
  const skipAll = clashes.map(({ date, choice }) => ({ edit: { kind: 'skip' as const, id: date.id }, was: choice?.was ?? date }));
  const said =
    rows.length === 0
      ? ''
      : clashes.length > 0
        ? rt('repeat:dates.open', { count: clashes.length })
        : kept.length === 0
          ? rt('repeat:dates.nothing')
          : rt(choices.length > 0 ? 'repeat:dates.settled' : 'repeat:dates.fine', { count: kept.length });
  return (
    <section className="series-dates" aria-labelledby="dates-title" aria-busy={isLooking}>
      <h2 id="dates-title">{rt('repeat:dates.title')}</h2>
      <div role="status">
        {rows.length > 0 && (
          <p className={clashes.length > 0 ? 'chosen-taken' : 'options-hint'}>{isLooking ? rt('repeat:dates.waiting') : said}</p>
        )}
        {short !== null && !isLooking && <p className="options-hint">{short}</p>}
      </div>
      <div role="alert">
        {error && (
          <Notice kind="error" title={rt('repeat:failed')}>
            <p>{problemOf(error)?.detail ?? t('pages:failure.unreachable')}</p>
            <button type="button" className="button button-plain" onClick={retry}>
              {rt('repeat:retry')}
            </button>
          </Notice>
        )}
      </div>
      {rows.length === 0 && !error && <Skeleton shape="slot" count={4} />}
      {clashes.length > 1 && !isLooking && (
        <button
          type="button"
          className="link-button"
          onClick={() => onChoices([...choices.filter(({ edit }) => !skipAll.some((one) => one.edit.id === edit.id)), ...skipAll])}
        >
          {rt('repeat:dates.skipAll', { count: clashes.length })}
        </button>
      )}
      <ol className="series-list">
        {rows.map((row) => (
          <DateRow
            key={row.date.id}
            row={row}
            isTouched={touched === row.date.id}
            onChoose={(choice) => {
              touch(choice.edit.id);
              onChoices([...others(choice.edit.id), choice]);
            }}
            onUndo={(id) => {
              touch(null);
              onChoices(others(id));
            }}
          />
        ))}
      </ol>
    </section>
  );
}
