import { remembered } from '../remembered.ts';
import { readerLocale } from '../../../time/reader-locale.ts';

const { hour12 } = new Intl.DateTimeFormat(readerLocale, { hour: 'numeric' }).resolvedOptions();

const half = (minute: number): string => (minute % 1440 < 720 ? 'a' : 'p');

const clock = remembered((minute: number) => {
  const [hour, rest] = [Math.floor(minute / 60), minute % 60];
  const shown = hour12 ? ((hour + 11) % 12) + 1 : hour;
  return rest === 0 ? String(shown) : `${shown}:${String(rest).padStart(2, '0')}`;
});

/** Whether the start would be read right with the end's half of the day: "9–5p" can't be nine in the evening. */
function isClear(startMinute: number, endMinute: number): boolean {
  if (half(startMinute) === half(endMinute)) return true;
  const misread = (startMinute % 720) + (half(endMinute) === 'p' ? 720 : 0);
  return misread >= endMinute;
}

/** A range as short as a cell needs it: "9–12:30", or "9–12:30p" and "9a–10p" where clocks count to twelve. */
export function rangeText({ startMinute, endMinute }: { startMinute: number; endMinute: number }): string {
  const [start, end] = [clock(startMinute), clock(endMinute)];
  if (!hour12) return `${start}–${end}`;
  return `${start}${isClear(startMinute, endMinute) ? '' : half(startMinute)}–${end}${half(endMinute)}`;
}
