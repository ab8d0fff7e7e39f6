import type { BookingParty } from '../../../../core/bookings/booking.ts';
import type { Actor } from '../../../../core/identity/actor.ts';
import type { Instant } from '../../../../core/time/instant.ts';
import type { Joined } from '../../../../core/waitlist/entry/decide-join.ts';
import { entryLinkExpires } from '../../../../core/waitlist/entry/entry-link-expires.ts';
import { joinMails } from '../../../../core/waitlist/entry/entry-mails.ts';
import { sameWish } from '../../../../core/waitlist/entry/same-wish.ts';
import { positionsOf } from '../../../../core/waitlist/matching/positions-of.ts';
import { insertAuditEntry } from '../../../db/audit.ts';
import type { CoachRow } from '../../../db/coaches.ts';
import type { Tx } from '../../../db/transaction.ts';
import { loadCandidates } from '../load-candidates.ts';
import { type EntryRow, insertEntry, noteToldPosition, prolongEntry, toEntry, updateWish } from '../../../db/waitlist/entries.ts';
import { findEntryTokenOf, insertEntryToken, prolongEntryTokens } from '../../../db/waitlist/entry-tokens.ts';
import { noteFreed } from '../../../db/waitlist/note-freed.ts';
import type { ActionContext } from '../../action-context.ts';
import { entryForAudit } from './entry-for-audit.ts';

export interface JoinedEntry {
  readonly entryId: string;
  readonly tokenId: string;
  readonly expiresAt: Instant;
  /** Where the coach shows it, and where they have one. */
  readonly position: number | null;
}

interface Writing {
  readonly by: BookingParty;
  /** The client's, for a new entry. */
  readonly timeZone: string;
  /** The entry that was there, where it is not new. */
  readonly before: EntryRow | undefined;
  readonly tellClient: boolean;
}

/** The link's id, which works as long as the entry stands; a new one where there is none. */
async function linkOf(ctx: ActionContext, tx: Tx, coachId: string, { entry }: Joined): Promise<string> {
  const expiresAt = entryLinkExpires(entry);
  await prolongEntryTokens(tx, entry.id, expiresAt);
  const there = await findEntryTokenOf(tx, entry.id, ctx.clock.now());
  if (there) return there.id;
  const id = ctx.newId();
  await insertEntryToken(tx, { id, hash: ctx.linkToken(id).hash, coachId, entryId: entry.id, expiresAt });
  return id;
}

/** The row, and its audit entry where it says something new. Gives whether it does. */
async function writeRow(tx: Tx, actor: Actor, coachId: string, { entry, isNew }: Joined, { by, timeZone, before }: Writing) {
  const subject = ['waitlist_entry', entry.id] as const;
  if (isNew) {
    await insertEntry(tx, coachId, entry, { addedBy: by, timeZone });
    await insertAuditEntry(tx, actor, { coachId, action: 'waitlist_entry.joined', subject, after: entryForAudit(entry) });
    return true;
  }
  if (before && sameWish(toEntry(before), entry)) {
    await prolongEntry(tx, entry);
    return false;
  }
  await updateWish(tx, entry);
  const was = before && entryForAudit(toEntry(before));
  await insertAuditEntry(tx, actor, { coachId, action: 'waitlist_entry.updated', subject, before: was, after: entryForAudit(entry) });
  return true;
}

/** Their place from now on, which the mail tells. */
async function placeOf(tx: Tx, coach: CoachRow, entryId: string, now: Instant): Promise<number | null> {
  const { showPosition, offers } = coach.waitlistRules;
  if (!showPosition) return null;
  return positionsOf(await loadCandidates(tx, coach, now), offers.order, now).get(entryId) ?? null;
}

/** Writes a place in line, or what is said anew of one, with its link, its audit entry and its mail. */
export async function writeJoined(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  coach: CoachRow,
  joined: Joined,
  writing: Writing,
): Promise<JoinedEntry> {
  const { entry, isNew } = joined;
  const now = ctx.clock.now();
  const changed = await writeRow(tx, actor, coach.id, joined, writing);
  const tokenId = await linkOf(ctx, tx, coach.id, joined);
  if (changed) noteFreed(tx, coach.id);
  const position = await placeOf(tx, coach, entry.id, now);
  if (writing.tellClient) {
    const version = (writing.before?.version ?? 0) + 1;
    await ctx.enqueue(tx, joinMails({ entry, isNew, version, changed }, { zone: coach.timeZone, now, asked: writing.by === 'client' }));
    if (isNew && position !== null) await noteToldPosition(tx, entry.id, position, now);
  }
  return { entryId: entry.id, tokenId, expiresAt: entry.expiresAt, position };
}
