import { type ChangedMeanwhile, CHANGED_MEANWHILE } from '../../../core/changed-meanwhile.ts';
import type { Database } from '../database.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

type Logged = Readonly<Record<string, unknown>>;

/** These say something about a subject and leave its record, and its version, as they are. */
const NO_CHANGES = [
  'client.flagged',
  'client.unflagged',
  'booking.asked_to_move',
  'booking.ask_withdrawn',
  'booking.zone_data_differs',
  'booking.form_answered',
  'booking.form_reminded',
  'regular.seen',
  'package.told',
  'waitlist_entry.position_told',
  'waitlist_entry.opening_told',
];

/** More than anybody leaves a form open for. */
const MOST_ENTRIES = 50;

const isLogged = (value: unknown): value is Logged => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An entry names the fields itself where their values are nothing for a log; else they are those that differ. */
function fieldsOf(before: unknown, after: unknown): readonly string[] {
  const [was, is]: Logged[] = [isLogged(before) ? before : {}, isLogged(after) ? after : {}];
  if (Array.isArray(is?.['fields'])) return is['fields'].map(String);
  return Object.keys({ ...was, ...is }).filter((field) => JSON.stringify(was?.[field]) !== JSON.stringify(is?.[field]));
}

/**
 * The refusal for whoever saves over something newer than they saw, with what the log says of the changes they missed: each writes one entry
 * about its subject and counts the version up by one, so that the newest entries are theirs.
 */
export async function loadChangedMeanwhile(
  db: Database,
  subjectKind: string,
  current: Versioned,
  seenVersion: number,
): Promise<ChangedMeanwhile> {
  const entries = await db
    .selectFrom('auditEntries')
    .leftJoin('users', (join) => join.onRef('users.id', '=', 'auditEntries.actorId').on('auditEntries.actorKind', 'in', ['owner', 'coach']))
    .leftJoin('apiKeys', (join) => join.on((eb) => eb(eb.cast('apiKeys.id', 'text'), '=', eb.ref('auditEntries.actorId'))))
    .select(['auditEntries.at', 'before', 'after', (eb) => eb.fn.coalesce('users.name', 'apiKeys.name').as('by')])
    .where('subjectKind', '=', subjectKind)
    .where('subjectId', '=', current.id)
    // What was done to many days or slots at once stands under the coach or the week they belong to.
    .where((eb) => eb(eb.fn<boolean>('starts_with', ['action', eb.val(`${subjectKind}.`)]), '=', true))
    .where('action', 'not in', NO_CHANGES)
    .orderBy('auditEntries.id', 'desc')
    .limit(Math.min(MOST_ENTRIES, Math.max(1, current.version - seenVersion)))
    .execute();
  const [newest] = entries;
  if (!newest) return CHANGED_MEANWHILE;
  const fields = new Set(entries.toReversed().flatMap(({ before, after }) => fieldsOf(before, after)));
  return { ...CHANGED_MEANWHILE, changed: { by: newest.by, at: newest.at, fields: [...fields] } };
}
