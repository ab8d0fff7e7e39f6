import type { Moment } from '../../../contract/moment.ts';
import { clock } from '../format/clock.ts';
import { dayName } from '../format/day-name.ts';

/** "Tue 9 March, 15:00": one date of a list, as it is spoken of. */
export const dateLabel = ({ date, minute }: Pick<Moment, 'date' | 'minute'>): string => `${dayName(date)}, ${clock(minute)}`;
