import { type SelectQueryBuilder, sql } from 'kysely';
import type { Actor } from '../../../core/identity/actor.ts';
import { mayRunPractice } from '../../../core/identity/may-run-practice.ts';
import type { Instant } from '../../../core/time/instant.ts';
import type { Database } from '../database.ts';
import type { Tables } from '../tables.ts';
import { type AuditLabels, loadAuditLabels } from './audit-labels.ts';
import { type Guest, loadClientNames } from './client-names.ts';

export interface AuditAsked {
  /** Null: of all coaches and of the installation, for its owners. */
  readonly coachId: string | null;
  readonly from?: Instant | undefined;
  readonly until?: Instant | undefined;
  readonly actor?: Tables['auditEntries']['actorKind'] | undefined;
  /** A noun, `booking`, or a verb, `booking.moved`. */
  readonly action?: string | undefined;
  /** With its id, what is asked is the history of one thing. */
  readonly subjectKind?: string | undefined;
  readonly subjectId?: string | undefined;
  /** Only what was written before this entry. */
  readonly before?: string | undefined;
  readonly limit: number;
}

export interface AuditRow {
  readonly id: string;
  readonly at: Instant;
  readonly actor: { readonly kind: Tables['auditEntries']['actorKind']; readonly name: string | null };
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string; readonly label: string | null };
  readonly coach: { readonly id: string; readonly name: string } | null;
  readonly before: unknown;
  readonly after: unknown;
}

export interface AuditPage {
  readonly entries: readonly AuditRow[];
  /** Where the next page continues; null on the last. */
  readonly nextBefore: string | null;
}

const maySee = (actor: Actor, coachId: string | null): boolean =>
  coachId === null ? actor.kind === 'user' && actor.role === 'owner' : mayRunPractice(actor, coachId);

const EMPTY: AuditPage = { entries: [], nextBefore: null };

type Entries = SelectQueryBuilder<Tables, 'auditEntries', object>;

function filtered(query: Entries, asked: AuditAsked): Entries {
  const { coachId, from, until, actor, action, subjectKind, subjectId, before } = asked;
  let entries = query;
  if (coachId !== null) entries = entries.where('coachId', '=', coachId);
  if (from !== undefined) entries = entries.where(sql.ref<Date>('at'), '>=', new Date(from));
  if (until !== undefined) entries = entries.where(sql.ref<Date>('at'), '<', new Date(until));
  if (actor !== undefined) entries = entries.where('actorKind', '=', actor);
  if (action !== undefined)
    entries = entries.where((eb) =>
      eb.or([eb('action', '=', action), eb(eb.fn<boolean>('starts_with', ['action', eb.val(`${action}.`)]), '=', true)]),
    );
  if (subjectKind !== undefined) entries = entries.where('subjectKind', '=', subjectKind);
  if (subjectId !== undefined) entries = entries.where('subjectId', '=', subjectId);
  return before === undefined ? entries : entries.where('auditEntries.id', '<', BigInt(before));
}

const readEntries = (db: Database, asked: AuditAsked) =>
  filtered(db.selectFrom('auditEntries'), asked)
    .select(['id', 'at', 'coachId', 'actorKind', 'actorId', 'action', 'subjectKind', 'subjectId', 'before', 'after'])
    .orderBy('id', 'desc')
    .limit(asked.limit + 1)
    .execute();

type Entry = Awaited<ReturnType<typeof readEntries>>[number];

/** An actor's id is that of a user, of a key, of the booking whose link was followed, or of the client who followed one to their dates. */
const ACTOR_KINDS = ['user', 'api_key', 'link', 'client'] as const;
const actorsOf = ({ actorId }: Entry) => (actorId === null ? [] : ACTOR_KINDS.map((kind) => ({ kind, id: actorId })));

/** A client with an account, in the log of one practice. */
const guestOf = ({ actorKind, actorId, coachId }: Entry): Guest | null =>
  actorKind === 'client' && actorId !== null && coachId !== null ? { coachId, userId: actorId } : null;

function actorName(entry: Entry, { label }: AuditLabels, clientName: (guest: Guest) => string | null): string | null {
  const { actorId } = entry;
  if (actorId === null) return null;
  const guest = guestOf(entry);
  if (guest) return label('link', actorId) ?? label('client', actorId) ?? clientName(guest);
  for (const kind of ACTOR_KINDS) {
    const name = label(kind, actorId);
    if (name !== null) return name;
  }
  return null;
}

/** What happened, newest first: all of it for owners, a coach's own for the coach. Names are looked up now; the log keeps ids. */
export async function listAudit(db: Database, actor: Actor, asked: AuditAsked): Promise<AuditPage> {
  if (!maySee(actor, asked.coachId)) return EMPTY;
  const rows = await readEntries(db, asked);
  const page = rows.slice(0, asked.limit);
  const things = page.flatMap((entry) => [
    { kind: entry.subjectKind, id: entry.subjectId },
    ...(entry.coachId === null ? [] : [{ kind: 'coach', id: entry.coachId }]),
    ...actorsOf(entry),
  ]);
  const [labels, clientName] = await Promise.all([
    loadAuditLabels(db, things),
    loadClientNames(
      db,
      page.flatMap((entry) => guestOf(entry) ?? []),
    ),
  ]);
  return {
    entries: page.map((entry) => ({
      id: String(entry.id),
      at: entry.at,
      actor: { kind: entry.actorKind, name: actorName(entry, labels, clientName) },
      action: entry.action,
      subject: { kind: entry.subjectKind, id: entry.subjectId, label: labels.label(entry.subjectKind, entry.subjectId) },
      coach: entry.coachId === null ? null : { id: entry.coachId, name: labels.label('coach', entry.coachId) ?? '' },
      before: entry.before,
      after: entry.after,
    })),
    nextBefore: rows.length > asked.limit ? String(page[asked.limit - 1]?.id) : null,
  };
}
