import type { CreditEntryView } from '../../../contract/packages/package-view.ts';
import { clock } from '../format/clock.ts';
import { dayName } from '../format/day-name.ts';
import { momentLabel } from '../format/moment-label.ts';
import { useZone } from '../slots/use-zone.ts';
import { ct } from './ct.ts';

/** "−1 · Deep session, Tue 3 March, 10:00 · 5 left". */
export function PackageEntry({ entry: { kind, amount, balance, reason, at, booking } }: { readonly entry: CreditEntryView }) {
  const [timeZone] = useZone();
  const what = ct(`ownCredits:entry.${kind === 'expire' && amount > 0 ? 'back' : kind}`);
  const session = booking && `${booking.serviceName}, ${dayName(booking.clientTime.date)}, ${clock(booking.clientTime.minute)}`;
  return (
    <li>
      <span className="package-amount" data-more={amount > 0 || undefined}>
        {amount > 0 ? `+${amount}` : `−${-amount}`}
      </span>
      <span className="package-what">
        <span>{session === null ? what : `${what}: ${session}`}</span>
        {reason !== '' && <span className="package-reason">{reason}</span>}
        <span className="package-reason">{momentLabel(Date.parse(at), timeZone)}</span>
      </span>
      <span className="package-balance">{ct('ownCredits:entry.balance', { count: balance })}</span>
    </li>
  );
}
