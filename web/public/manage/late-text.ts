import type { BookingPolicy } from '../../../contract/rules.ts';
import { momentLabel } from '../format/moment-label.ts';
import { t } from '../t.ts';

/** Until when cancelling would have been free: "It could be cancelled freely until Wed 3 March, 10:00." */
export const lateText = ({ freeCancelMinutes }: BookingPolicy, startsAt: string, timeZone: string): string =>
  t('manage:late.text', { free: momentLabel(Date.parse(startsAt) - freeCancelMinutes * 60_000, timeZone) });
