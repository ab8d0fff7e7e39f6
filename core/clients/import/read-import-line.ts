import { isZone } from '../../time/is-zone.ts';
import { cleanTags } from '../clean-tags.ts';
import type { ClientContent } from '../decide-client.ts';
import { bareCell } from './harmless-cell.ts';
import { IMPORT_FIELDS, type ImportColumns, type ImportField } from './import-field.ts';
import type { ImportProblem, ImportProblemCode } from './import-problem.ts';
import { type DateOrder, readDate } from './read-date.ts';
import { readPriority, readState, readYesNo } from './read-word.ts';

/** Somebody as the file has them: a name, an address, and of the rest what it says. */
export type ImportedClient = Pick<ClientContent, 'name' | 'email'> & Partial<ClientContent>;

export interface FileLine {
  /** Of the file, the heading being line 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface ReadLine {
  readonly line: number;
  readonly name: string;
  readonly email: string;
  /** Null where there are problems. */
  readonly client: ImportedClient | null;
  readonly problems: readonly ImportProblem[];
}

/** How the file is to be read. */
export interface Reading {
  readonly columns: ImportColumns;
  readonly width: number;
  readonly dateOrder: DateOrder;
}

/** As the contract takes them; a test sees to it that they agree. */
const EMAIL = /^(?:[a-z0-9_'+-]+\.)*[a-z0-9_'+-]*[a-z0-9_+-]@(?:[a-z0-9][a-z0-9-]*\.)+[a-z]{2,}$/;
const PHONE = /^\+?[0-9][0-9 ()./-]{4,30}$/;
const ZONE = /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/;
const MOST = { email: 254, name: 120, phone: 32, tags: 20, tag: 40, notes: 8000, shown: 80 } as const;
const NOT_STORABLE = /\u0000|\p{Surrogate}/u;
const NOT_IN_A_LINE = /[\u0000-\u001f\u007f]|\p{Surrogate}/u;

type Texts = Readonly<Record<ImportField, string>>;
type Told = (code: ImportProblemCode, value: string) => void;

/** Cells of spreadsheets may hold several lines; names and the like are one. */
const line = (text: string): string => text.replace(/\s*[\r\n\t]+\s*/g, ' ').trim();

function textsOf(cells: readonly string[], columns: ImportColumns): Texts {
  const text = (field: ImportField): string => {
    const column = columns[field];
    const cell = column === undefined ? '' : bareCell((cells[column] ?? '').trim()).trim();
    return field === 'notes' ? cell : line(cell);
  };
  return Object.fromEntries(IMPORT_FIELDS.map((field) => [field, text(field)])) as Texts;
}

const nameOf = ({ name, firstName, lastName }: Texts): string => (name === '' ? `${firstName} ${lastName}`.trim() : name);

/** `Zoë <zoe@example.com>` and `mailto:zoe@example.com` are addresses too. */
const emailOf = ({ email }: Texts): string =>
  (/<([^<>]+)>$/.exec(email)?.[1] ?? email)
    .replace(/^mailto:/i, '')
    .trim()
    .toLowerCase();

/** With the dashes of typographers, brackets around the first digits, or the letters before it, a number is still a number. */
const phoneOf = ({ phone }: Texts): string =>
  phone
    .replace(/^tel:\s*/i, '')
    .replace(/[\u00a0\u2007-\u200b\u202f]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/^(\+?)\(([+0-9 ]+)\)/, '$1$2')
    .replace(/^\+\+/, '+');

const tagsOf = ({ tags }: Texts): readonly string[] => cleanTags(tags.split(/[,;]/));

function checkWho(texts: Texts, tell: Told): void {
  const [name, email] = [nameOf(texts), emailOf(texts)];
  if (email === '') tell('email_missing', '');
  else if (email.length > MOST.email || !EMAIL.test(email)) tell('email_invalid', email);
  if (name === '') tell('name_missing', '');
  else if (name.length > MOST.name) tell('name_too_long', name);
  const phone = phoneOf(texts);
  if (phone !== '' && (phone.length > MOST.phone || !PHONE.test(phone))) tell('phone_invalid', phone);
  if (IMPORT_FIELDS.some((field) => (field === 'notes' ? NOT_STORABLE : NOT_IN_A_LINE).test(texts[field]))) tell('strange_characters', '');
}

function checkRest(texts: Texts, dateOrder: DateOrder, tell: Told): void {
  const { timeZone, startedOn, notes, connected, vip, priority, state } = texts;
  if (timeZone !== '' && !(ZONE.test(timeZone) && isZone(timeZone))) tell('time_zone_unknown', timeZone);
  const date = startedOn === '' ? null : readDate(startedOn, dateOrder);
  if (date !== null && 'problem' in date) tell(date.problem, startedOn);
  const tags = tagsOf(texts);
  if (tags.length > MOST.tags) tell('tags_too_many', String(tags.length));
  const long = tags.find((tag) => tag.length > MOST.tag);
  if (long !== undefined) tell('tag_too_long', long);
  if (notes.length > MOST.notes) tell('notes_too_long', String(notes.length));
  for (const answer of [connected, vip]) if (answer !== '' && readYesNo(answer) === undefined) tell('yes_no_unclear', answer);
  if (priority !== '' && readPriority(priority) === undefined) tell('priority_unclear', priority);
  if (state !== '' && readState(state) === undefined) tell('state_unclear', state);
}

/** What the line says; what it leaves empty it doesn't say. */
function clientOf(texts: Texts, dateOrder: DateOrder): ImportedClient {
  const date = texts.startedOn === '' ? null : readDate(texts.startedOn, dateOrder);
  const said: Partial<ClientContent> = {
    phone: phoneOf(texts) || undefined,
    timeZone: texts.timeZone || undefined,
    startedOn: date !== null && 'date' in date ? date.date : undefined,
    tags: tagsOf(texts).length === 0 ? undefined : tagsOf(texts),
    notes: texts.notes || undefined,
    connected: readYesNo(texts.connected),
    vip: readYesNo(texts.vip),
    priority: readPriority(texts.priority),
    state: readState(texts.state),
  };
  const entries = Object.entries(said).filter(([, value]) => value !== undefined);
  return { name: nameOf(texts), email: emailOf(texts), ...Object.fromEntries(entries) };
}

/** Reads one line of a file: a client, or all that is wrong with it. */
export function readImportLine({ line: number, cells }: FileLine, { columns, width, dateOrder }: Reading): ReadLine {
  const texts = textsOf(cells, columns);
  const problems: ImportProblem[] = [];
  const tell: Told = (code, value) => void problems.push({ code, value: value.slice(0, MOST.shown) });
  // Most likely a separator that belonged into a cell: then everything behind it stands in the wrong column.
  if (cells.slice(width).some((cell) => cell.trim() !== '')) tell('too_many_cells', String(cells.length));
  checkWho(texts, tell);
  checkRest(texts, dateOrder, tell);
  return {
    line: number,
    name: nameOf(texts).slice(0, MOST.name),
    email: emailOf(texts).slice(0, MOST.email),
    client: problems.length === 0 ? clientOf(texts, dateOrder) : null,
    problems,
  };
}
