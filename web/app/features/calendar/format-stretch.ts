import type { Stretch } from './stretch.ts';

/** "Tue 3 Mar, 10:00 – 11:00" on the coach's clock. */
export const formatStretch = ({ startsAt, endsAt }: Stretch, timeZone: string): string =>
  new Intl.DateTimeFormat(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).formatRange(new Date(startsAt), new Date(endsAt));
