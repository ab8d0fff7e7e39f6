import { momentOf } from '../../../core/time/moment.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { sentence } from '../../../locales/sentence.ts';
import { dayWords } from '../../day-words.ts';

/** The zones of who reads a sentence and of the other side. */
export interface Clocks {
  readonly own: string;
  readonly other: string;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
/** `America/Argentina/Buenos_Aires` as people call it: Buenos Aires. */
const place = (timeZone: string): string => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ');

/** `Tue 3 March 2026, 16:00, Berlin time (10:00 in Toronto)`; the bare time where both clocks show the same. */
export function onBothClocks(at: Instant, { own, other }: Clocks): string {
  const [mine, theirs] = [momentOf(own, at, at), momentOf(other, at, at)];
  const words = ({ date, minute }: typeof mine) => sentence('mails:when.start', { day: dayWords(date), from: clock(minute) });
  if (mine.offsetMinutes === theirs.offsetMinutes) return words(mine);
  const otherTime = mine.date === theirs.date ? clock(theirs.minute) : words(theirs);
  return sentence('policies:both_clocks', { own: words(mine), place: place(own), other: otherTime, otherPlace: place(other) });
}
