import { epochDay } from '../time/epoch-day.ts';
import { type Instant, type LocalDate, MINUTE, type WallMinute } from '../time/instant.ts';
import { wallToInstant } from '../time/wall-to-instant.ts';
import type { ZoneDay } from '../time/zone-day.ts';
import { zoneDays } from '../time/zone-days.ts';

const clocksStand = ({ changes, offsetMinutes, offsetMinutesBefore }: ZoneDay): boolean =>
  changes.length === 0 && offsetMinutes === offsetMinutesBefore;

interface KnownDays {
  readonly zone: string;
  readonly first: LocalDate;
  readonly last: LocalDate;
  readonly days: readonly ZoneDay[];
}

/** What was asked for last: two hundred edits of one series ask for the same years two hundred times. */
let known: KnownDays | null = null;

function daysCovering(zone: string, first: LocalDate, last: LocalDate): KnownDays {
  if (known?.zone !== zone || known.first > first || known.last < last) known = { zone, first, last, days: zoneDays(zone, first, last) };
  return known;
}

/**
 * When the clocks of a zone show a minute (0–1439) of a day from `first` to `last`, for many of them: `wallToInstant`, which is asked only about days on which
 * clocks change. So a time shown twice is its first showing and a skipped one is later by the jump (RFC 5545, 3.3.5).
 */
export function clockOf(zone: string, first: LocalDate, last: LocalDate): (date: LocalDate, minute: WallMinute) => Instant {
  const { days, first: from } = daysCovering(zone, first, last);
  const offset = epochDay(from);
  return (date, minute) => {
    const day = days[epochDay(date) - offset];
    return day?.date === date && clocksStand(day) ? day.start + minute * MINUTE : wallToInstant(zone, date, minute);
  };
}
