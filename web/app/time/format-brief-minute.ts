import { formatMinute } from './format-minute.ts';

/** As short as a chip needs it: "9am", "9:15am"; "09:00" stays, where there is no half of the day to tell. */
export const formatBriefMinute = (minute: number): string =>
  formatMinute(minute).replace(/(?::00)?\s?([ap])\.?\s?m\.?$/i, (_, half: string) => `${half.toLowerCase()}m`);
