import type { Columns } from '../../../import/columns.ts';
import type { FileLine } from '../../../import/file-line.ts';
import type { Tell } from '../../../import/line-problem.ts';
import { problemList } from '../../../import/problem-list.ts';
import { readCells } from '../../../import/read-cells.ts';
import { type DateOrder, readDate } from '../../../import/read-date.ts';
import { type Person, readPerson } from '../../../import/read-person.ts';
import { readRank } from '../../../import/read-rank.ts';
import type { RegularPattern } from '../regular-pattern.ts';
import { ROSTER_FIELDS, type RosterField } from '../roster-field.ts';
import { readFrequency } from './read-frequency.ts';
import { readHours } from './read-hours.ts';
import { readLength } from './read-length.ts';
import { readRegularStatus } from './read-regular-status.ts';
import { readTime } from './read-time.ts';
import { readWeekday } from './read-weekday.ts';
import { readWeekdays } from './read-weekdays.ts';
import type { RosterProblem, RosterProblemCode } from './roster-problem.ts';

/** A regular as the file has them. What it leaves empty it doesn't say. */
export interface SaidRegular {
  readonly person: Person;
  readonly pattern: Partial<RegularPattern>;
  /** By its name or address; empty where none is named. */
  readonly service: string;
}

export interface ReadRegularLine {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  /** Null where there are problems. */
  readonly said: SaidRegular | null;
  readonly problems: readonly RosterProblem[];
}

/** How the file is to be read. */
export interface RosterReading {
  readonly columns: Columns<RosterField>;
  readonly width: number;
  readonly dateOrder: DateOrder;
}

const MOST_NOTES = 4000;
type Texts = Readonly<Record<RosterField, string>>;

const readClock = (text: string): number | undefined => {
  const minute = readTime(text);
  return minute === 1440 ? undefined : minute;
};
/** Whether it is offered is seen later; nothing is as short or as long as these. */
const readLengthOfSession = (text: string): number | undefined => {
  const minutes = readLength(text);
  return minutes !== undefined && minutes >= 5 && minutes <= 1440 ? minutes : undefined;
};

/** Of each field what its cell says, undefined for nothing; tells where a cell says something that nobody understands. */
function readPattern(texts: Texts, dateOrder: DateOrder, tell: Tell<RosterProblemCode>): Partial<RegularPattern> {
  const read = <T>(field: RosterField, reader: (text: string) => T | undefined, code: RosterProblemCode): T | undefined => {
    const text = texts[field];
    const value = text === '' ? undefined : reader(text);
    if (text !== '' && value === undefined) tell(code, text);
    return value;
  };
  const date = texts.started_on === '' ? undefined : readDate(texts.started_on, dateOrder);
  if (date && 'problem' in date) tell(date.problem, texts.started_on);
  if (texts.notes.length > MOST_NOTES) tell('notes_too_long', String(texts.notes.length));
  const said: Partial<Record<keyof RegularPattern, unknown>> = {
    frequency: read('frequency', readFrequency, 'frequency_unclear'),
    weekday: read('weekday', readWeekday, 'weekday_unclear'),
    minute: read('time', readClock, 'time_unclear'),
    acceptableWeekdays: read('weekdays', readWeekdays, 'weekdays_unclear'),
    acceptableHours: read('hours', readHours, 'hours_unclear'),
    durationMinutes: read('duration', readLengthOfSession, 'length_unclear'),
    priority: read('priority', readRank, 'priority_unclear'),
    status: read('status', readRegularStatus, 'regular_state_unclear'),
    startedOn: date && 'date' in date ? date.date : undefined,
    notes: texts.notes || undefined,
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** Reads one line of a roster: who it is and what was agreed, or all that is wrong with it. */
export function readRosterLine(line: FileLine, { columns, width, dateOrder }: RosterReading): ReadRegularLine {
  const { problems, tell } = problemList<RosterProblemCode>();
  const texts = readCells(line, { fields: ROSTER_FIELDS, columns, width }, tell);
  const person = readPerson({ name: texts.name, email: texts.email, phone: texts.phone }, tell);
  const pattern = readPattern(texts, dateOrder, tell);
  const said = problems.length === 0 ? { person, pattern, service: texts.service } : null;
  return { line: line.line, name: person.name, email: person.email, said, problems };
}
