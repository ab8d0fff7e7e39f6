import type { WaitlistPreferences } from '../../../../contract/waitlist/wish.ts';
import { reader } from '../../format/reader.ts';
import { weekdayNames } from '../../format/weekday-names.ts';
import { lt } from '../lt.ts';

type Weekdays = WaitlistPreferences['weekdays'];

interface WeekdayChipsProps {
  readonly weekdays: Weekdays;
  readonly onChange: (weekdays: Weekdays) => void;
}

/** The days of a week in the reader's order, each to tick. */
export function WeekdayChips({ weekdays, onChange }: WeekdayChipsProps) {
  return (
    <fieldset className="wish-part" aria-describedby="days-hint">
      <legend>{lt('ownWaitlist:wish.days')}</legend>
      <div className="chips chips-days">
        {weekdayNames.map((name, index) => {
          const weekday = (((reader.firstWeekday - 1 + index) % 7) + 1) as Weekdays[number];
          const isChosen = weekdays.includes(weekday);
          return (
            <label key={weekday} className="segment">
              <input
                type="checkbox"
                name={`day-${weekday}`}
                aria-label={name.long}
                checked={isChosen}
                onChange={() =>
                  onChange(isChosen ? weekdays.filter((other) => other !== weekday) : [...weekdays, weekday].toSorted((a, b) => a - b))
                }
              />
              <span aria-hidden="true">{name.short}</span>
            </label>
          );
        })}
      </div>
      <p className="wish-hint" id="days-hint">
        {lt('ownWaitlist:wish.daysHint')}
      </p>
    </fieldset>
  );
}
