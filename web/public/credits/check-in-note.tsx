import '../style/credits.css';
import { dayName } from '../format/day-name.ts';
import { monthName } from '../format/month-name.ts';
import { useSlotsOf } from '../booking/use-slots-of.ts';
import { Notice } from '../parts/notice.tsx';
import { addMonths } from '../slots/add-months.ts';
import type { Month } from '../slots/month.ts';
import { monthOf } from '../slots/month-of.ts';
import type { SlotSource } from '../slots/slot-source.ts';
import { ct } from './ct.ts';

export interface CheckInNoteProps {
  /** Chosen times whose month has no free check-in left; not empty. */
  readonly used: readonly string[];
  /** On the coach's clock: months are those of the coach's zone. */
  readonly there: SlotSource;
  /** Others are chosen with them. */
  readonly isMany: boolean;
  readonly onMonth: (month: Month) => void;
}

/** The free check-in of that month is used: from when there is one again, one tap away. */
export function CheckInNote({ used, there, isMany, onMonth }: CheckInNoteProps) {
  const slots = useSlotsOf(there, used);
  const slot = slots.slotOf(used.at(-1) ?? '');
  if (!slot) return null;
  const month = monthOf(slot.date);
  const next = addMonths(month, 1);
  const day = dayName(`${next}-01`);
  return (
    <div className="cover-wrong" role="alert">
      <Notice kind="warning" title={ct('ownCredits:checkIn.usedTitle', { month: monthName(month) })}>
        <p>{ct(isMany ? 'ownCredits:checkIn.usedSome' : 'ownCredits:checkIn.usedText', { day })}</p>
        {!isMany && (
          <button type="button" className="button button-plain" onClick={() => onMonth(next)}>
            {ct('ownCredits:checkIn.see', { day })}
          </button>
        )}
      </Notice>
    </div>
  );
}
