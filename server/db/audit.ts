import { sql } from 'kysely';
import type { Actor } from '../../core/identity/actor.ts';
import type { Tx } from './transaction.ts';

interface AuditEntry {
  readonly coachId: string | null;
  /** The verb, `booking.moved`. */
  readonly action: string;
  readonly subject: readonly [kind: string, id: string];
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Who runs a practice may come to another one as a client. */
function actorColumns(
  actor: Actor,
  coachId: string | null,
): { actorKind: 'owner' | 'coach' | 'client' | 'visitor' | 'system'; actorId: string | null } {
  switch (actor.kind) {
    case 'visitor':
      return { actorKind: 'visitor', actorId: null };
    case 'link':
      return { actorKind: 'client', actorId: actor.bookingId };
    case 'portal':
    case 'waitlist':
      return { actorKind: 'client', actorId: actor.clientId };
    case 'user':
      return { actorKind: isGuest(actor, coachId) ? 'client' : actor.role, actorId: actor.userId };
    case 'api_key':
      return { actorKind: 'coach', actorId: actor.keyId };
    case 'system':
      return { actorKind: 'system', actorId: null };
  }
}

const isGuest = (actor: Extract<Actor, { kind: 'user' }>, coachId: string | null): boolean =>
  actor.role === 'coach' && coachId !== null && coachId !== actor.coachId;

const toJson = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

/** Who did what, before and after, in the transaction that did it. */
export const insertAuditEntry = (tx: Tx, actor: Actor, entry: AuditEntry) =>
  tx
    .insertInto('auditEntries')
    .values({
      ...actorColumns(actor, entry.coachId),
      coachId: entry.coachId,
      action: entry.action,
      subjectKind: entry.subject[0],
      subjectId: entry.subject[1],
      before: toJson(entry.before),
      after: toJson(entry.after),
    })
    .execute();

/** The same for thousands at once, as one JSON text: as many parameters would be too many. */
export const insertAuditEntries = (tx: Tx, actor: Actor, entries: readonly AuditEntry[]) => {
  const { actorKind, actorId } = actorColumns(actor, entries[0]?.coachId ?? null);
  const rows = entries.map(({ subject: [kind, id], ...entry }) => ({ ...entry, kind, id }));
  return sql`
    insert into audit_entries (actor_kind, actor_id, coach_id, action, subject_kind, subject_id, before, after)
    select ${actorKind}::text, ${actorId}::text, "coachId", action, kind, id, before, after
    from json_to_recordset(${JSON.stringify(rows)}::json) as t("coachId" uuid, action text, kind text, id text, before jsonb, after jsonb)`.execute(
    tx,
  );
};
