import type { FileLine } from '../../import/file-line.ts';
import type { Tell } from '../../import/line-problem.ts';
import { problemList } from '../../import/problem-list.ts';
import { readCells } from '../../import/read-cells.ts';
import { type DateOrder, readDate } from '../../import/read-date.ts';
import { readPerson } from '../../import/read-person.ts';
import { readRank } from '../../import/read-rank.ts';
import { isZone } from '../../time/is-zone.ts';
import { cleanTags } from '../clean-tags.ts';
import type { ClientContent } from '../decide-client.ts';
import { IMPORT_FIELDS, type ImportColumns, type ImportField } from './import-field.ts';
import type { ImportProblem, ImportProblemCode } from './import-problem.ts';
import { readState, readYesNo } from './read-word.ts';

/** Somebody as the file has them: a name, an address, and of the rest what it says. */
export type ImportedClient = Pick<ClientContent, 'name' | 'email'> & Partial<ClientContent>;

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

const ZONE = /^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/;
const MOST = { tags: 20, tag: 40, notes: 8000 } as const;

type Texts = Readonly<Record<ImportField, string>>;

const nameOf = ({ name, firstName, lastName }: Texts): string => (name === '' ? `${firstName} ${lastName}`.trim() : name);
const tagsOf = ({ tags }: Texts): readonly string[] => cleanTags(tags.split(/[,;]/));

function checkRest(texts: Texts, dateOrder: DateOrder, tell: Tell<ImportProblemCode>): void {
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
  if (priority !== '' && readRank(priority) === undefined) tell('priority_unclear', priority);
  if (state !== '' && readState(state) === undefined) tell('state_unclear', state);
}

/** What the line says beside name and address; what it leaves empty it doesn't say. */
function saidOf(texts: Texts, phone: string, dateOrder: DateOrder): Partial<ClientContent> {
  const date = texts.startedOn === '' ? null : readDate(texts.startedOn, dateOrder);
  const said: Partial<ClientContent> = {
    phone: phone || undefined,
    timeZone: texts.timeZone || undefined,
    startedOn: date !== null && 'date' in date ? date.date : undefined,
    tags: tagsOf(texts).length === 0 ? undefined : tagsOf(texts),
    notes: texts.notes || undefined,
    connected: readYesNo(texts.connected),
    vip: readYesNo(texts.vip),
    priority: readRank(texts.priority),
    state: readState(texts.state),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** Reads one line of a file: a client, or all that is wrong with it. */
export function readImportLine(line: FileLine, { columns, width, dateOrder }: Reading): ReadLine {
  const { problems, tell } = problemList<ImportProblemCode>();
  const texts = readCells(line, { fields: IMPORT_FIELDS, columns, width }, tell);
  const { name, email, phone } = readPerson({ name: nameOf(texts), email: texts.email, phone: texts.phone }, tell);
  if (name === '') tell('name_missing', '');
  checkRest(texts, dateOrder, tell);
  const client = problems.length === 0 ? { name, email, ...saidOf(texts, phone, dateOrder) } : null;
  return { line: line.line, name, email, client, problems };
}
