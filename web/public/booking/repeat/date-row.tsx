import { clock } from '../../format/clock.ts';
import { clockSpan } from '../../format/clock-span.ts';
import { dayName } from '../../format/day-name.ts';
import { zoneCity } from '../../format/zone-city.ts';
import { Icon } from '../../parts/icon.tsx';
import type { CheckedDate, DateChoice, FirstEdit } from './repeat-plan.ts';
import { rt } from './rt.ts';
import type { Row } from './use-checked-dates.ts';

interface DateRowProps {
  readonly row: Row;
  /** What was chosen for it a moment ago is where the focus goes on. */
  readonly isTouched: boolean;
  readonly onChoose: (choice: DateChoice) => void;
  readonly onUndo: (id: string) => void;
}

const WHY = ['slot_taken', 'not_open', 'too_soon', 'too_far', 'limit_reached', 'no_open_cycle', 'in_the_past'] as const;

/** A sentence of a booking's refusal speaks of a booking; a list needs a word. */
function why({ code, sentence }: NonNullable<CheckedDate['refusal']>): string {
  const known = WHY.find((one) => one === code);
  return known ? rt(`repeat:why.${known}`) : sentence;
}

const timeOf = ({ clientTime }: Pick<CheckedDate, 'clientTime'>) => `${dayName(clientTime.date)}, ${clock(clientTime.minute)}`;

/** One date: free, chosen otherwise, left out, or not to be had, then with the nearest that are, one tap each. */
export function DateRow({ row: { date, choice }, isTouched, onChoose, onUndo }: DateRowProps) {
  const was = choice?.was ?? date;
  const skipped = choice?.edit.kind === 'skip';
  const state = skipped ? 'skipped' : date.refusal ? 'clash' : choice ? 'moved' : 'free';
  const { clientTime, coachTime } = date;
  const choose = (edit: FirstEdit) => onChoose({ edit, was });
  return (
    <li className="series-date" data-state={state}>
      <div className="series-line">
        <Icon name={state === 'clash' ? 'alert' : skipped ? 'close' : 'check'} />
        <span className="series-when">
          <span className="series-day">
            {dayName(clientTime.date)}, <span className="nowrap">{clockSpan(clientTime.minute, clientTime.endMinute)}</span>
          </span>
          <span className="series-note">
            {state === 'free' && <span className="unseen">{rt('repeat:dates.free')}</span>}
            {state === 'skipped' && rt('repeat:dates.skipped')}
            {state === 'clash' && date.refusal && why(date.refusal)}
            {state !== 'skipped' && choice && ` ${rt('repeat:dates.moved', { time: timeOf(was) })}`}
            {coachTime.offsetMinutes !== clientTime.offsetMinutes && (
              <span className="series-there">
                {rt('repeat:dates.there', { time: clock(coachTime.minute), city: zoneCity(coachTime.timeZone) })}
              </span>
            )}
          </span>
        </span>
        {choice && (
          <button
            type="button"
            className="link-button"
            // Where the button that was pressed has gone.
            autoFocus={isTouched}
            aria-label={rt('repeat:dates.undoThis', { time: timeOf(was) })}
            onClick={() => onUndo(was.id)}
          >
            {rt('repeat:dates.undo')}
          </button>
        )}
      </div>
      {state === 'clash' && (
        <ul className="near" aria-label={rt('repeat:dates.near', { time: timeOf(date) })}>
          {date.alternatives.slice(0, 3).map(({ startsAt, clientTime: here, coachTime: there, sameDay }) => (
            <li key={startsAt}>
              <button
                type="button"
                className="button button-plain"
                aria-label={`${dayName(here.date)}, ${clock(here.minute)}`}
                onClick={() => choose({ kind: 'move', id: date.id, date: there.date, minute: there.minute })}
              >
                {sameDay && here.date === clientTime.date ? clock(here.minute) : `${dayName(here.date)}, ${clock(here.minute)}`}
              </button>
            </li>
          ))}
          {date.alternatives.length === 0 && <li>{rt('repeat:dates.none')}</li>}
          <li>
            <button
              type="button"
              className="link-button"
              aria-label={rt('repeat:dates.skipThis', { time: timeOf(date) })}
              onClick={() => choose({ kind: 'skip', id: date.id })}
            >
              {rt('repeat:dates.skip')}
            </button>
          </li>
        </ul>
      )}
    </li>
  );
}
