import type { WallMinute } from '../../../time/instant.ts';

const CLOCK = /^(\d{1,2})(?:\s?[:.h]\s?(\d{2}))?(?::00)?\s*(?:(a|p)\.?\s?m\.?)?$/i;
/** `0930`, as some write it. */
const DIGITS = /^([01]\d|2[0-4])([0-5]\d)$/;
const WORDS: Readonly<Record<string, WallMinute>> = { noon: 720, midday: 720, midnight: 1440 };

function minuteOf(hours: string, minutes: string | undefined, half: string | undefined): WallMinute | undefined {
  const [hour, minute] = [Number(hours), Number(minutes ?? 0)];
  if (minute > 59) return undefined;
  if (half === undefined) return hour < 24 || (hour === 24 && minute === 0) ? hour * 60 + minute : undefined;
  if (hour < 1 || hour > 12) return undefined;
  return ((hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)) * 60 + minute;
}

/** A time of day as people write it: `9:30`, `9.30`, `9h30`, `0930`, `9 am`, `9:30 p.m.`, `21:00 Uhr`. Minutes since midnight; 1440 for its end. */
export function readTime(text: string): WallMinute | undefined {
  const plain = text
    .trim()
    .replace(/\s*(?:uhr|hrs?|o['’]?clock|h)$/i, '')
    .trim();
  const word = WORDS[plain.toLowerCase()];
  if (word !== undefined) return word;
  const [, hours, minutes, half] = CLOCK.exec(plain) ?? DIGITS.exec(plain) ?? [];
  return hours === undefined ? undefined : minuteOf(hours, minutes, half);
}
