import { weekdayOf } from '../../../../core/time/weekday-of.ts';
import { reader } from '../../format/reader.ts';
import { Field } from '../../parts/field.tsx';
import { RadioSegments } from './radio-segments.tsx';
import { MOST_SESSIONS } from './most-sessions.ts';
import { nthOf } from './nth-of.ts';
import type { RhythmDraft } from './rhythm-draft.ts';
import { rt } from './rt.ts';
import { waysOfMonth } from './ways-of-month.ts';
import { weekdayWord } from './weekday-word.ts';
import { wholeNumber } from './whole-number.ts';

interface RhythmFieldsProps {
  readonly draft: RhythmDraft;
  /** The first day, the coach's. */
  readonly date: string;
  readonly onChange: (change: Partial<RhythmDraft>) => void;
}

const OFTEN = ['week', 'two_weeks', 'weeks', 'month'] as const;
const week = Array.from({ length: 7 }, (_, index) => ((reader.firstWeekday - 1 + index) % 7) + 1);

/** How often, and on which days. */
export function RhythmFields({ draft, date, onChange }: RhythmFieldsProps) {
  const { often, weeks, weekdays, inMonth, shortMonth } = draft;
  const own = weekdayOf(date);
  const day = rt('repeat:month.day', { ordinal: true, count: Number(date.slice(8)) });
  const nth = nthOf(date);
  const labels = {
    date: rt('repeat:month.date', { day }),
    weekday: rt('repeat:month.weekday', { nth: nth === null ? '' : rt(`repeat:month.nth${nth}`), weekday: weekdayWord(own) }),
    last: rt('repeat:month.last', { weekday: weekdayWord(own) }),
  };
  return (
    <>
      <RadioSegments
        name="often"
        legend={rt('repeat:often.title')}
        value={often}
        options={OFTEN.map((value) => ({ value, label: rt(`repeat:often.${value}`) }))}
        onChange={(value) => onChange({ often: value })}
      />
      {often === 'weeks' && (
        <Field
          name="weeks"
          label={rt('repeat:often.every')}
          inputMode="numeric"
          maxLength={2}
          value={weeks}
          error={wholeNumber(weeks) !== null ? undefined : rt('repeat:weeksWrong', { most: MOST_SESSIONS })}
          onChange={(value) => onChange({ weeks: value })}
        />
      )}
      {often !== 'month' && (
        <fieldset className="lengths">
          <legend>{rt('repeat:days.title')}</legend>
          <div className="segments segments-days">
            {week.map((weekday) => (
              <label
                key={weekday}
                className="segment"
                title={weekday === own ? rt('repeat:days.always', { day: weekdayWord(own) }) : undefined}
              >
                <input
                  type="checkbox"
                  aria-label={weekdayWord(weekday)}
                  checked={weekdays.includes(weekday)}
                  aria-disabled={weekday === own || undefined}
                  onChange={({ target }) =>
                    weekday !== own &&
                    onChange({ weekdays: target.checked ? [...weekdays, weekday] : weekdays.filter((one) => one !== weekday) })
                  }
                />
                <span aria-hidden="true">{weekdayWord(weekday, 'short')}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {often === 'month' && (
        <RadioSegments
          name="in-month"
          legend={rt('repeat:month.title')}
          value={inMonth}
          options={waysOfMonth(date).map((value) => ({ value, label: labels[value] }))}
          onChange={(value) => onChange({ inMonth: value })}
        />
      )}
      {often === 'month' && inMonth === 'date' && Number(date.slice(8)) > 28 && (
        <RadioSegments
          name="short-month"
          legend={rt('repeat:short.title', { day })}
          value={shortMonth}
          options={(['last_day', 'skip'] as const).map((value) => ({ value, label: rt(`repeat:short.${value}`) }))}
          onChange={(value) => onChange({ shortMonth: value })}
        />
      )}
    </>
  );
}
