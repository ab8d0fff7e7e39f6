import { useRef } from 'react';
import { clock } from '../../format/clock.ts';
import { clockSpan } from '../../format/clock-span.ts';
import { dayName } from '../../format/day-name.ts';
import { Icon } from '../../parts/icon.tsx';
import { nearestSlots } from '../../slots/nearest-slots.ts';
import type { Slot } from '../../slots/slot.ts';
import { t } from '../../t.ts';
import type { OptionsProps } from './options.tsx';
import { ot } from './ot.ts';
import { overlaps } from './overlaps.ts';

/** All times that are booked in one step. What somebody else took is marked, with what is near; the others stay. */
export function ChosenTimes({ choice, times, slots, taken, terms, length, onChange }: OptionsProps) {
  const title = useRef<HTMLHeadingElement>(null);
  const isTaken = (instant: string) => taken.some((one) => Date.parse(one) === Date.parse(instant));
  const set = (next: readonly string[]) => {
    const [at = null, ...more] = next;
    const day = at === null ? null : (slots.slotOf(at)?.date ?? choice.day);
    onChange();
    choice.set({ at, day, more: more.join(','), backup: null }, true);
    title.current?.focus();
  };
  const unpaid = new Set(terms.cover?.starts.flatMap((start) => (start.package === null ? Date.parse(start.startsAt) : [])));
  // Where none is paid, or credits are nobody's business here, it says nothing about one of them.
  const isUnpaid = (instant: string) => unpaid.size < (terms.cover?.starts.length ?? 0) && unpaid.has(Date.parse(instant));
  const without = (instant: string) => times.filter((one) => one !== instant);
  const near = (instant: string): readonly Slot[] => {
    const others = without(instant);
    return nearestSlots(
      slots.open.filter(({ startsAt }) => startsAt !== instant && !isTaken(startsAt) && !overlaps(startsAt, others, length)),
      instant,
    );
  };
  return (
    <section className="chosen" aria-labelledby="chosen-title">
      <h3 id="chosen-title" tabIndex={-1} ref={title}>
        {ot('options:more.title', { count: times.length })}
      </h3>
      <div role="alert">{taken.length > 0 && <p className="chosen-taken">{ot('options:more.taken', { count: taken.length })}</p>}</div>
      <ul>
        {times.map((instant) => {
          const slot = slots.slotOf(instant);
          const name = slot ? `${dayName(slot.date)}, ${clock(slot.minute)}` : t('pages:loading');
          return (
            <li key={instant} data-taken={isTaken(instant) || undefined}>
              <div className="chosen-time">
                <span>
                  {slot ? (
                    <>
                      {dayName(slot.date)}, <span className="nowrap">{clockSpan(slot.minute, slot.endMinute)}</span>
                    </>
                  ) : (
                    name
                  )}
                  {isTaken(instant) && <em>{ot('options:more.isTaken')}</em>}
                  {!isTaken(instant) && isUnpaid(instant) && <small>{ot('options:more.noCredit')}</small>}
                </span>
                <button
                  type="button"
                  className="icon-button"
                  aria-label={ot('options:more.remove', { time: name })}
                  title={ot('options:more.remove', { time: name })}
                  onClick={() => set(without(instant))}
                >
                  <Icon name="close" />
                </button>
              </div>
              {isTaken(instant) && (
                <ul className="near" aria-label={ot('options:more.instead', { time: name })}>
                  {near(instant).map((other) => (
                    <li key={other.startsAt}>
                      <button
                        type="button"
                        className="button button-plain"
                        onClick={() => set([...without(instant), other.startsAt].toSorted((a, b) => Date.parse(a) - Date.parse(b)))}
                      >
                        {t('booker:taken.instead', { day: dayName(other.date), time: clock(other.minute) })}
                      </button>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      <p className="options-hint">{ot('options:more.allOrNone')}</p>
    </section>
  );
}
