import type { ComponentProps } from 'react';
import { Link } from 'wouter';
import { problemOf } from '../../problem-of.ts';
import { clock } from '../format/clock.ts';
import { dayName } from '../format/day-name.ts';
import { Notice } from '../parts/notice.tsx';
import { nearestSlots } from '../slots/nearest-slots.ts';
import type { Slot } from '../slots/slot.ts';
import type { SlotSource } from '../slots/slot-source.ts';
import { WaitLink } from '../waitlist/wait-link.tsx';
import { useSlotsAt } from '../slots/use-slots-at.ts';
import { t } from '../t.ts';
import type { ShownMonth } from './use-shown-month.ts';

interface BookingTroubleProps {
  readonly source: SlotSource;
  readonly shown: ShownMonth;
  readonly at: string;
  readonly gone: boolean;
  readonly error: unknown;
  /** The token of the visitor's own page, if they booked it themselves in this tab. */
  readonly own?: string | null;
  /** It was no booking yet. */
  readonly asks?: boolean;
  /** What one can wait for; null where there is no waitlist. */
  readonly wait?: ComponentProps<typeof WaitLink> | null;
  readonly onSlot: (slot: Slot) => void;
  readonly onBack: () => void;
}

/** Why it can't be booked as it stands, what is not lost, and the nearest ways on. */
export function BookingTrouble({
  source,
  shown,
  at,
  gone,
  error,
  own: ownToken = null,
  asks = false,
  wait = null,
  onSlot,
  onBack,
}: BookingTroubleProps) {
  const problem = problemOf(error);
  const told = useSlotsAt(source, problem?.alternatives ?? []);
  const near = told.length > 0 ? told : nearestSlots([...shown.open.values()].flat(), at);
  const taken = gone && (problem === null || problem.code === 'slot_taken');
  // Who comes back from what was booked a moment ago has it, and nobody else.
  const own = taken ? ownToken : null;
  const allTimes = (
    <li>
      <button type="button" className="link-button" onClick={onBack}>
        {t('booker:taken.all')}
      </button>
    </li>
  );
  return (
    <div role="alert" className="trouble">
      {own !== null && (
        <Notice kind="quiet" title={t('booker:taken.own')}>
          <ul className="near">
            <li>
              <Link className="button button-plain" href={`/m/${own}`}>
                {t('booker:taken.ownOpen')}
              </Link>
            </li>
            {allTimes}
          </ul>
        </Notice>
      )}
      {gone && own === null && (
        <Notice kind="warning" title={taken ? t('booker:taken.title') : problem?.detail}>
          <p>{near.length > 0 ? t('booker:taken.text') : t('booker:taken.nothingNear')}</p>
          <ul className="near">
            {near.map((slot) => (
              <li key={slot.startsAt}>
                <button type="button" className="button button-plain" onClick={() => onSlot(slot)}>
                  {t('booker:taken.instead', { day: dayName(slot.date), time: clock(slot.minute) })}
                </button>
              </li>
            ))}
            {taken && wait && (
              <li>
                <WaitLink {...wait} />
              </li>
            )}
            {allTimes}
          </ul>
        </Notice>
      )}
      {error !== null && !gone && (
        <Notice
          kind="error"
          title={problem ? t(asks ? 'booker:trouble.titleAsk' : 'booker:trouble.title') : t('booker:trouble.unreachable')}
        >
          <p>{problem?.detail ?? t('booker:trouble.again')}</p>
        </Notice>
      )}
    </div>
  );
}
