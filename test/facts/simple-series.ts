import { Temporal } from 'temporal-polyfill';
import { dateOfEpochDay } from '../../core/time/date-of-epoch-day.ts';
import { epochDay } from '../../core/time/epoch-day.ts';
import { MINUTE, type Instant, type LocalDate } from '../../core/time/instant.ts';
import type { SeriesDate } from '../../core/series/series-date.ts';
import type { EditOf, SeriesEdit } from '../../core/series/series-edit.ts';
import type { Rhythm, SeriesEnd, SeriesPattern } from '../../core/series/series-pattern.ts';

/** What one stretch of the list was written by. */
interface Rule {
  readonly rhythm: Rhythm;
  /** The first day it gave. */
  readonly anchor: number;
  readonly minute: number;
  readonly length: number;
  /** The day before another rule took over. */
  readonly closed?: LocalDate;
}

interface Row {
  id: LocalDate;
  date: LocalDate;
  minute: number;
  length: number;
  skipped: boolean;
  /** Put there by itself. */
  own: boolean;
  /** Null for one that no rhythm gives any more. */
  rule: Rule | null;
}

/** Every day there is in these tests, once, by Temporal: what a day is, read off rather than calculated. */
const calendar = new Map<
  number,
  { weekday: number; month: number; day: number; nth: number; last: boolean; monday: number; days: number }
>();
function dayAt(number: number) {
  let found = calendar.get(number);
  if (!found) {
    const date = Temporal.PlainDate.from('1970-01-01').add({ days: number });
    found = {
      weekday: date.dayOfWeek,
      month: date.year * 12 + date.month,
      day: date.day,
      nth: Math.ceil(date.day / 7),
      last: date.add({ days: 7 }).month !== date.month,
      monday: number - date.dayOfWeek,
      days: date.daysInMonth,
    };
    calendar.set(number, found);
  }
  return found;
}

/** Whether a rhythm would fall on a day if it fell into every week or month. */
function suits(rhythm: Rhythm, number: number): boolean {
  const day = dayAt(number);
  switch (rhythm.kind) {
    case 'weekly':
      return rhythm.weekdays.some((each) => each === day.weekday);
    case 'monthly_by_date':
      return day.day === rhythm.day || (rhythm.shortMonth === 'last_day' && day.day === day.days && rhythm.day > day.days);
    case 'monthly_by_weekday':
      return day.weekday === rhythm.weekday && (rhythm.nth === -1 ? day.last : day.nth === rhythm.nth);
    case 'dates':
      return rhythm.dates.includes(dateOfEpochDay(number));
  }
}

function falls({ rhythm, anchor }: Pick<Rule, 'rhythm' | 'anchor'>, number: number): boolean {
  if (number < anchor || !suits(rhythm, number)) return false;
  if (rhythm.kind === 'dates') return true;
  const [day, first] = [dayAt(number), dayAt(anchor)];
  return (rhythm.kind === 'weekly' ? (day.monday - first.monday) / 7 : day.month - first.month) % rhythm.every === 0;
}

/** No series of the tests reaches farther, and no days chosen one by one do. */
const farthest = ({ kind }: Rhythm): number => (kind === 'dates' ? 200 : 10 * 366);

function* daysBy(rule: Pick<Rule, 'rhythm' | 'anchor'>, from: number): Generator<number> {
  for (let number = from; number < rule.anchor + farthest(rule.rhythm); number += 1) if (falls(rule, number)) yield number;
}

function anchorOf(rhythm: Rhythm, startsOn: number): number | null {
  for (let number = startsOn; number < startsOn + farthest(rhythm); number += 1) if (suits(rhythm, number)) return number;
  return null;
}

const instants = new Map<string, Instant>();
function instantOf(zone: string, date: LocalDate, minute: number): Instant {
  const key = `${zone} ${date} ${minute}`;
  let found = instants.get(key);
  if (found === undefined) {
    const wall = Temporal.PlainDate.from(date).toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
    found = wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
    instants.set(key, found);
  }
  return found;
}

const limitOf = (end: SeriesEnd): number | null => (end.kind === 'count' ? null : epochDay(end.kind === 'until' ? end.date : end.horizon));
const latest = (...dates: LocalDate[]): LocalDate => dates.toSorted().at(-1)!;
const next = (date: LocalDate, by = 1): LocalDate => dateOfEpochDay(epochDay(date) + by);

/**
 * A series as somebody would keep it in a notebook: a list of dates, one line each, and every wish carried out line by line. No parts, no exceptions,
 * no arithmetic with calendars. What core does is held against it.
 */
export class SimpleSeries {
  rows: Row[] = [];
  pauses: { from: Instant; until: Instant }[] = [];
  end: SeriesEnd;
  readonly zone: string;
  startsOn: LocalDate;
  /** What goes on when the list gets longer. */
  rule: Rule;
  now: Instant;

  constructor({ timeZone, startsOn, startMinute, durationMinutes, rhythm, end }: SeriesPattern, now: Instant) {
    this.zone = timeZone;
    this.startsOn = startsOn;
    this.end = end;
    this.now = now;
    const anchor = anchorOf(rhythm, epochDay(startsOn));
    this.rule = { rhythm, anchor: anchor ?? 0, minute: startMinute, length: durationMinutes };
    if (anchor === null) return;
    for (const number of daysBy(this.rule, anchor)) {
      const limit = limitOf(end);
      if (limit === null ? end.kind === 'count' && this.rows.length >= end.count : number > limit) break;
      this.add(number, this.rule);
    }
  }

  isPossible = (): boolean => this.rows.length > 0 && !this.collides(this.rows);

  add(number: number, rule: Rule): void {
    const id = dateOfEpochDay(number);
    const there = this.rows.find((row) => row.id === id);
    if (there) there.rule = rule;
    else
      this.rows.push({
        id,
        date: id,
        minute: rule.minute,
        length: rule.length,
        skipped: this.at(id, rule.minute) <= this.now,
        own: false,
        rule,
      });
  }

  at = (date: LocalDate, minute: number): Instant => instantOf(this.zone, date, minute);
  startOf = (row: Row): Instant => this.at(row.date, row.minute);
  endOf = (row: Row): Instant => this.startOf(row) + row.length * MINUTE;
  begun = (row: Row): boolean => this.startOf(row) <= this.now;
  stateOf(row: Row): SeriesDate['state'] {
    if (row.skipped) return 'skipped';
    const start = this.startOf(row);
    return this.pauses.some(({ from, until }) => from <= start && start < until) ? 'paused' : 'planned';
  }

  get today(): LocalDate {
    return Temporal.Instant.fromEpochMilliseconds(this.now).toZonedDateTimeISO(this.zone).toPlainDate().toString();
  }

  get inRhythm(): Row[] {
    return this.rows.filter((row) => row.rule !== null).toSorted((one, other) => (one.id < other.id ? -1 : 1));
  }

  dates(): Omit<SeriesDate, 'moved'>[] {
    return this.rows
      .map((row) => ({
        id: row.id,
        date: row.date,
        minute: row.minute,
        durationMinutes: row.length,
        startsAt: this.startOf(row),
        endsAt: this.endOf(row),
        state: this.stateOf(row),
      }))
      .toSorted((one, other) => one.startsAt - other.startsAt || (one.id < other.id ? -1 : 1));
  }

  collides(touched: readonly Row[]): boolean {
    const planned = this.rows.filter((row) => this.stateOf(row) === 'planned' && this.endOf(row) > this.now);
    return touched.some((one) =>
      planned.some((other) => other !== one && this.startOf(one) < this.endOf(other) && this.startOf(other) < this.endOf(one)),
    );
  }

  /** Carries the wish out, or changes nothing and says no. */
  edit(edit: SeriesEdit, now: Instant): boolean {
    this.now = now;
    const { rows, pauses, end, rule, startsOn } = this;
    this.rows = rows.map((row) => ({ ...row }));
    const was = new Map(
      rows.filter((row) => this.stateOf(row) === 'planned').map((row) => [row.id, `${this.startOf(row)} ${this.endOf(row)}`]),
    );
    if (this.carryOut(edit)) {
      const ahead = this.rows.filter((row) => !this.begun(row) && this.stateOf(row) === 'planned');
      if (!this.collides(ahead.filter((row) => was.get(row.id) !== `${this.startOf(row)} ${this.endOf(row)}`))) return true;
    }
    Object.assign(this, { rows, pauses, end, rule, startsOn });
    return false;
  }

  carryOut(edit: SeriesEdit): boolean {
    switch (edit.kind) {
      case 'skip':
      case 'restore':
        return this.skip(edit.id, edit.kind === 'skip');
      case 'move':
        return this.move(edit);
      case 'change':
        return this.change(edit);
      case 'end':
        return this.endAt(edit.end);
      case 'cancel':
        return this.cancel(edit.from);
      case 'pause':
        return this.pause(edit);
      case 'resume':
        return this.resume(edit.on);
    }
  }

  toCome = (id: LocalDate): Row | undefined => this.rows.find((row) => row.id === id && !this.begun(row));

  skip(id: LocalDate, skipped: boolean): boolean {
    const row = this.toCome(id);
    if (!row || row.skipped === skipped) return false;
    row.skipped = skipped;
    return true;
  }

  /** Whether it stands where its rule would have it. */
  settle(row: Row): void {
    const usual = row.rule !== null && row.date === row.id && row.minute === row.rule.minute && row.length === row.rule.length;
    row.own = !usual;
  }

  move({ id, date, minute, durationMinutes }: EditOf<'move'>): boolean {
    const row = this.toCome(id);
    if (!row || row.skipped) return false;
    const before = `${this.startOf(row)} ${this.endOf(row)}`;
    Object.assign(row, { date, minute, length: durationMinutes ?? row.length });
    this.settle(row);
    return before !== `${this.startOf(row)} ${this.endOf(row)}` && !this.begun(row) && this.stateOf(row) !== 'paused';
  }

  change({ from, rhythm, startMinute, durationMinutes }: EditOf<'change'>): boolean {
    if (from !== null && (this.toCome(from)?.skipped ?? true)) return false;
    const seam = this.inRhythm.find(
      (row) =>
        row.id >= (from ?? row.id) &&
        !this.begun(row) &&
        [row.rule!.minute, startMinute ?? row.rule!.minute].every((minute) => this.at(row.id, minute) > this.now),
    );
    if (!seam) return false;
    const renewed = new Map<Rule, Rule>();
    const renew = (rule: Rule): Rule => {
      if (!renewed.has(rule)) renewed.set(rule, { ...rule, minute: startMinute ?? rule.minute, length: durationMinutes ?? rule.length });
      return renewed.get(rule)!;
    };
    const old = seam.rule!;
    const first = rhythm ? this.replace(seam, rhythm, renew(old)) : seam.id;
    if (first === null) return false;
    const closed = { ...old, closed: next(first, -1) };
    for (const row of this.inRhythm) if (row.id < seam.id && row.rule === old) row.rule = closed;
    for (const row of this.inRhythm.filter((each) => (rhythm ? each.rule === this.rule : each.id >= seam.id))) {
      const rule = rhythm ? this.rule : renew(row.rule!);
      const oldLength = rhythm ? this.lengths.get(row.id) : row.rule!.length;
      row.rule = rule;
      if (this.begun(row)) continue;
      if (!row.own || row.id === from) Object.assign(row, { date: row.id, minute: rule.minute, length: rule.length });
      else if (durationMinutes !== undefined && row.length === oldLength) row.length = durationMinutes;
      this.settle(row);
    }
    if (!rhythm) this.rule = renew(this.rule);
    return true;
  }

  /** Of days that a new rhythm took over: how long they usually were. */
  lengths = new Map<LocalDate, number>();

  /** Says from which day on. */
  replace(seam: Row, rhythm: Rhythm, like: Rule): LocalDate | null {
    const before = this.inRhythm.filter((row) => row.id < seam.id).at(-1);
    const number = epochDay(seam.id);
    const period =
      rhythm.kind === 'dates' ? '' : dateOfEpochDay(rhythm.kind === 'weekly' ? dayAt(number).monday + 1 : number - dayAt(number).day + 1);
    const first = latest(
      period,
      before ? next(before.id) : this.startsOn,
      this.at(this.today, like.minute) > this.now ? this.today : next(this.today),
    );
    if (!before) this.startsOn = first;
    const anchor = anchorOf(rhythm, epochDay(first));
    if (anchor === null) return null;
    const rule = { ...like, rhythm, anchor };
    const total = this.rows.length;
    const replaced = new Map(this.rows.filter((row) => row.id >= first).map((row) => [row.id, row]));
    this.lengths = new Map([...replaced].map(([id, row]) => [id, row.rule?.length ?? -1]));
    const stays = (row: Row): boolean => row.id < first || row.rule === null || this.begun(row);
    this.rows = this.rows.filter(stays);
    for (const row of this.rows) if (row.id >= first) row.rule = null;
    const limit = limitOf(this.end);
    if (rhythm.kind === 'dates') this.end = { kind: 'count', count: 0 };
    let added = 0;
    for (const day of daysBy(rule, anchor)) {
      const isThere = this.rows.some((row) => row.id === dateOfEpochDay(day));
      if (rhythm.kind !== 'dates' && (limit === null ? this.rows.length >= total && !isThere : day > limit)) break;
      const old = replaced.get(dateOfEpochDay(day));
      if (old && !isThere) this.rows.push(old);
      this.add(day, rule);
      added += 1;
    }
    this.rule = rule;
    return added > 0 ? first : null;
  }

  /** The list up to the last of these days of the rhythm; what has begun stays, whatever the rhythm says. */
  cut(isIn: (row: Row) => boolean): void {
    const kept = this.inRhythm.filter(isIn);
    this.rule = (kept.at(-1) ?? this.inRhythm[0])?.rule ?? this.rule;
    this.rows = this.rows.filter((row) => row.rule === null || isIn(row) || this.begun(row));
    for (const row of this.rows) if (row.rule !== null && !isIn(row)) Object.assign(row, { rule: null, own: true });
  }

  endAt(end: SeriesEnd): boolean {
    if (this.rows.every(this.begun)) return false;
    const limit = limitOf(end);
    if (end.kind === 'count' || limit === null) return end.kind === 'count' && this.endAfter(end.count);
    const last = dateOfEpochDay(limit);
    if (last < this.today || (end.kind === 'open' && this.rule.rhythm.kind === 'dates')) return false;
    const { rule } = this;
    this.cut((row) => row.id <= last);
    if (this.inRhythm.length === 0) return false;
    this.goOn(rule, end);
    return true;
  }

  endAfter(count: number): boolean {
    const staying = new Set(this.rows.filter((row) => row.rule === null || this.begun(row)).map((row) => row.id));
    if (count < staying.size) return false;
    let missing = count - staying.size;
    const kept = new Set<LocalDate>();
    for (const { id } of this.inRhythm) {
      if (!staying.has(id) && missing === 0) break;
      if (!staying.has(id)) missing -= 1;
      kept.add(id);
    }
    if (kept.size === 0) return false;
    const whole = kept.size === this.inRhythm.length;
    this.cut((row) => kept.has(row.id));
    this.end = { kind: 'count', count };
    if (!whole) return true;
    if (missing > 0 && this.rule.rhythm.kind === 'dates') return false;
    if (this.rule.rhythm.kind !== 'dates')
      for (const day of daysBy(this.rule, epochDay(this.inRhythm.at(-1)!.id) + 1)) {
        const isThere = this.rows.some((row) => row.id === dateOfEpochDay(day));
        if (!isThere && missing === 0) break;
        if (!isThere) missing -= 1;
        this.add(day, this.rule);
      }
    return missing === 0;
  }

  cancel(from: LocalDate): boolean {
    const cuts = this.inRhythm.some((row) => row.id >= from) || this.end.kind === 'open';
    if (from < this.today || !(cuts || this.rows.some((row) => row.date >= from && !this.begun(row)))) return false;
    for (const row of this.rows) {
      if (this.begun(row)) continue;
      if (row.date >= from && row.id < from) row.skipped = true;
    }
    if (!cuts) return true;
    const last = dateOfEpochDay(epochDay(from) - 1);
    const early = this.rows.filter((row) => row.id >= from && row.date < from);
    const kept = this.inRhythm.filter((row) => row.id < from);
    const { rule } = this;
    this.rule = (kept.at(-1) ?? this.inRhythm[0])?.rule ?? rule;
    this.rows = this.rows.filter((row) => row.id < from || this.begun(row) || row.rule === null || early.includes(row));
    for (const row of this.rows) if (row.id >= from) Object.assign(row, { rule: null, own: true });
    this.goOn(rule, { kind: 'until', date: last });
    return true;
  }

  /** The end is there from now on, and the list written out to it, if it is still the rule that was last. */
  goOn(before: Rule, end: Exclude<SeriesEnd, { kind: 'count' }>): void {
    const last = end.kind === 'until' ? end.date : end.horizon;
    const { rule } = this;
    if (rule.rhythm.kind === 'dates') return void (this.end = { kind: 'count', count: 0 });
    const day = rule !== before && rule.closed !== undefined && rule.closed < last ? rule.closed : last;
    this.end = end.kind === 'until' ? { kind: 'until', date: day } : { kind: 'open', horizon: day };
    const rest = this.inRhythm.at(-1);
    if (rule !== before || !rest) return;
    for (const day of daysBy(rule, epochDay(rest.id) + 1)) {
      if (day > epochDay(last)) break;
      this.add(day, rule);
    }
  }

  pause({ from, to }: EditOf<'pause'>): boolean {
    const span = {
      from: Math.max(this.at(from, 0), this.now + 1),
      until: to === null ? Number.POSITIVE_INFINITY : this.at(next(to), 0),
    };
    if (span.until <= span.from) return false;
    this.pauses = [...this.pauses, span];
    return true;
  }

  resume(on: LocalDate): boolean {
    const at = Math.max(this.at(on, 0), this.now + 1);
    if (!this.pauses.some(({ until }) => until > at)) return false;
    this.pauses = this.pauses.filter(({ from }) => from < at).map(({ from, until }) => ({ from, until: Math.min(until, at) }));
    return true;
  }
}
