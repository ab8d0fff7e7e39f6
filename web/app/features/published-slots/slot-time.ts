import type { PublishedSlotView } from '../../../../contract/availability.ts';
import { formatDate } from '../../time/format-date.ts';
import { formatMinutes } from '../../time/format-minutes.ts';

/** "Tue 3 Mar, 10:00–11:00" */
export const slotTime = ({ date, startMinute, endMinute }: Pick<PublishedSlotView, 'date' | 'startMinute' | 'endMinute'>): string =>
  `${formatDate(date)}, ${formatMinutes(startMinute, endMinute)}`;
