import { harmlessCell } from '../../import/harmless-cell.ts';
import type { Frequency } from '../placement/placement-settings.ts';
import type { RegularStatus } from '../regular-status.ts';
import type { Weekday } from '../../time/instant.ts';
import type { RegularPattern } from './regular-pattern.ts';
import { ROSTER_FIELDS, type RosterField } from './roster-field.ts';

/** Words of the language a file is written in; an import must know them. */
export interface RosterWords {
  readonly frequency: (frequency: Frequency) => string;
  readonly weekday: (weekday: Weekday) => string;
  readonly status: (status: RegularStatus) => string;
}

interface Whose {
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly service: string;
}

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** An entry as the cells of a table, one a field, in which no spreadsheet finds anything to run. An import reads the same entry out of them. */
export function rosterCells(pattern: RegularPattern, whose: Whose, words: RosterWords): readonly string[] {
  const cells: Readonly<Record<RosterField, string>> = {
    ...whose,
    frequency: words.frequency(pattern.frequency),
    weekday: words.weekday(pattern.weekday),
    time: clock(pattern.minute),
    weekdays: pattern.acceptableWeekdays.map(words.weekday).join(', '),
    hours: pattern.acceptableHours.map(({ startMinute, endMinute }) => `${clock(startMinute)}-${clock(endMinute)}`).join(', '),
    duration: String(pattern.durationMinutes),
    priority: String(pattern.priority),
    status: words.status(pattern.status),
    started_on: pattern.startedOn ?? '',
    notes: pattern.notes,
  };
  return ROSTER_FIELDS.map((field) => harmlessCell(cells[field]));
}
