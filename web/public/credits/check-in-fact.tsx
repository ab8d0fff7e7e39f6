import type { CheckInStatus } from '../../../contract/packages/check-in.ts';
import { dayName } from '../format/day-name.ts';
import { Icon } from '../parts/icon.tsx';
import { ct } from './ct.ts';

/** "1 check-in available", or from when there is one again. */
export function CheckInFact({ checkIn: { available, resetsOn } }: { readonly checkIn: CheckInStatus }) {
  return (
    <span className="fact">
      <Icon name={available > 0 ? 'check' : 'clock'} />
      {available > 0 ? ct('ownCredits:checkIn.available', { count: available }) : ct('ownCredits:checkIn.used', { day: dayName(resetsOn) })}
    </span>
  );
}
