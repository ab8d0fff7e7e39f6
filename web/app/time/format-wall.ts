import { formatDate } from './format-date.ts';
import { formatMinute } from './format-minute.ts';

/** "Tue 3 Mar, 10:00", off the wall clock the server read. */
export const formatWall = ({ date, minute }: { readonly date: string; readonly minute: number }): string =>
  `${formatDate(date)}, ${formatMinute(minute)}`;
