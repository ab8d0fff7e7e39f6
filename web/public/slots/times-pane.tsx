import type { ReactNode } from 'react';
import { dayName } from '../format/day-name.ts';
import { Icon } from '../parts/icon.tsx';
import { Skeleton } from '../parts/skeleton.tsx';
import { t } from '../t.ts';
import { partsOfDay } from './parts-of-day.ts';
import type { Slot } from './slot.ts';
import { slotLabel } from './slot-label.ts';

interface TimesPaneProps {
  readonly day: string | null;
  readonly slots: readonly Slot[];
  readonly looking: boolean;
  readonly picked: string | null;
  /** Instants at which this client usually comes. */
  readonly usual: ReadonlySet<string> | undefined;
  /** What comes after the times. */
  readonly after?: ReactNode;
  readonly onBack: () => void;
  readonly onSlot: (slot: Slot) => void;
}

/** The open times of one day. */
export function TimesPane({ day, slots, looking, picked, usual, after, onBack, onSlot }: TimesPaneProps) {
  return (
    <section className="times" aria-labelledby="times-title" aria-busy={looking}>
      <button type="button" className="back" onClick={onBack}>
        <Icon name="back" />
        {t('booker:times.otherDay')}
      </button>
      <h2 id="times-title" className="pane-title" tabIndex={-1} data-step-title>
        {day === null ? t('booker:times.title') : dayName(day, 'long')}
      </h2>
      {looking && <Skeleton shape="slot" count={6} />}
      {!looking && (
        <p className="times-count" role="status">
          {day !== null && <span className="unseen">{dayName(day, 'long')}: </span>}
          {slots.length > 0
            ? t('booker:times.free', { count: slots.length })
            : t(day === null ? 'booker:times.noDay' : 'booker:times.noneThatDay')}
        </p>
      )}
      <div className="times-list">
        {!looking &&
          partsOfDay(slots).map((part) => (
            <div key={part.name} role="group" aria-label={part.name === null ? t('booker:times.title') : t(`booker:times.${part.name}`)}>
              {part.name !== null && <h3 className="times-part">{t(`booker:times.${part.name}`)}</h3>}
              <ul className="slots">
                {part.slots.map((slot) => (
                  <li key={slot.startsAt}>
                    <button
                      type="button"
                      className="slot"
                      aria-pressed={picked === null ? undefined : picked === slot.startsAt}
                      onClick={() => onSlot(slot)}
                    >
                      {slotLabel(slot)}
                      {usual?.has(slot.startsAt) && (
                        <span className="slot-usual">
                          <Icon name="star" />
                          {t('account:booker.usual')}
                        </span>
                      )}
                    </button>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        {!looking && after}
      </div>
    </section>
  );
}
