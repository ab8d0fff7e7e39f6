import { useEffect, useRef } from 'react';
import { clock } from '../../format/clock.ts';
import { zoneCity } from '../../format/zone-city.ts';
import { Icon } from '../../parts/icon.tsx';
import { lt } from '../lt.ts';
import { DAY_PARTS } from './day-parts.ts';
import type { RangeDraft, WishDraft } from './wish-draft.ts';
import type { WishErrors } from './wish-errors.ts';

/** As many as the server takes. */
const MOST_RANGES = 6;
const EMPTY: RangeDraft = { from: '', until: '' };

interface HoursFieldProps {
  readonly draft: Pick<WishDraft, 'parts' | 'ranges'>;
  readonly coachTimeZone: string;
  readonly wrong: WishErrors['hours'];
  readonly onChange: (change: Partial<WishDraft>) => void;
}

const partHint = ({ startMinute, endMinute }: (typeof DAY_PARTS)[number]): string =>
  startMinute === 0
    ? lt('ownWaitlist:wish.until', { time: clock(endMinute) })
    : endMinute === 1440
      ? lt('ownWaitlist:wish.from', { time: clock(startMinute) })
      : `${clock(startMinute)}–${clock(endMinute)}`;

/** The time of day: by its parts, or exactly for who knows it exactly. On the coach's clock, which is said. */
export function HoursField({ draft: { parts, ranges }, coachTimeZone, wrong, onChange }: HoursFieldProps) {
  const city = zoneCity(coachTimeZone);
  return (
    <fieldset className="wish-part" aria-describedby={wrong ? 'hours-error hours-hint' : 'hours-hint'}>
      <legend>{lt('ownWaitlist:wish.hours')}</legend>
      {ranges === null ? (
        <div className="chips">
          {DAY_PARTS.map((part) => (
            <label key={part.name} className="segment">
              <input
                type="checkbox"
                name={part.name}
                aria-label={`${lt(`ownWaitlist:wish.part.${part.name}`)}, ${partHint(part)}`}
                checked={parts.includes(part.name)}
                onChange={({ target }) =>
                  onChange({ parts: target.checked ? [...parts, part.name] : parts.filter((other) => other !== part.name) })
                }
              />
              <span aria-hidden="true">
                <b>{lt(`ownWaitlist:wish.part.${part.name}`)}</b>
                <small>{partHint(part)}</small>
              </span>
            </label>
          ))}
        </div>
      ) : (
        <Ranges ranges={ranges} wrong={wrong} onChange={(changed) => onChange({ ranges: changed })} />
      )}
      {wrong && (
        <p className="field-error" id="hours-error">
          {lt(`ownWaitlist:wish.wrong.${wrong}`)}
        </p>
      )}
      <p className="wish-hint" id="hours-hint">
        {lt(ranges === null ? 'ownWaitlist:wish.hoursHint' : 'ownWaitlist:wish.hoursExactHint', { city })}
      </p>
      <div className="wish-more">
        {ranges !== null && ranges.length < MOST_RANGES && (
          <button type="button" className="link-button" onClick={() => onChange({ ranges: [...ranges, EMPTY] })}>
            {lt('ownWaitlist:wish.more')}
          </button>
        )}
        <button type="button" className="link-button" onClick={() => onChange({ ranges: ranges === null ? [EMPTY] : null })}>
          {lt(ranges === null ? 'ownWaitlist:wish.exact' : 'ownWaitlist:wish.parts')}
        </button>
      </div>
    </fieldset>
  );
}

interface RangesProps {
  readonly ranges: readonly RangeDraft[];
  readonly wrong: WishErrors['hours'];
  readonly onChange: (ranges: readonly RangeDraft[]) => void;
}

function Ranges({ ranges, wrong, onChange }: RangesProps) {
  const list = useRef<HTMLDivElement>(null);
  const count = useRef(ranges.length);
  // Other hours are asked for to be said at once.
  useEffect(() => {
    if (ranges.length > count.current) list.current?.querySelector<HTMLElement>(`#from-${ranges.length - 1}`)?.focus();
    count.current = ranges.length;
  }, [ranges.length]);
  const change = (place: number, to: Partial<RangeDraft>) =>
    onChange(ranges.map((range, index) => (index === place ? { ...range, ...to } : range)));
  return (
    <div className="wish-ranges" ref={list}>
      {ranges.map((range, index) => (
        <div key={index} role="group" aria-label={lt('ownWaitlist:wish.range', { number: index + 1 })}>
          {(['from', 'until'] as const).map((end) => (
            <span key={end} className="field">
              <label htmlFor={`${end}-${index}`}>{lt(`ownWaitlist:wish.${end === 'from' ? 'rangeFrom' : 'rangeUntil'}`)}</label>
              <input
                id={`${end}-${index}`}
                type="time"
                value={range[end]}
                aria-invalid={wrong ? true : undefined}
                onChange={({ target }) => change(index, { [end]: target.value })}
              />
            </span>
          ))}
          {ranges.length > 1 && (
            <button
              type="button"
              className="icon-button"
              aria-label={lt('ownWaitlist:wish.remove', { number: index + 1 })}
              onClick={() => {
                onChange(ranges.filter((_, place) => place !== index));
                // The button is gone with its hours.
                list.current?.querySelector('input')?.focus();
              }}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      ))}
    </div>
  );
}
