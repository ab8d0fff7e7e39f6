import { attendanceBadge } from '../../../core/attendance/attendance-badge.ts';
import type { Attention, AttentionKind } from '../../../core/attention/attention.ts';
import { mostUrgentFirst } from '../../../core/attention/most-urgent-first.ts';
import { type PlacedOverride, underLaterBlocks } from '../../../core/attention/under-later-blocks.ts';
import { isBlock } from '../../../core/availability/plan/is-block.ts';
import { addDays } from '../../../core/time/add-days.ts';
import { instantToWall } from '../../../core/time/instant-to-wall.ts';
import { DAY, type Instant } from '../../../core/time/instant.ts';
import { wallToInstant } from '../../../core/time/wall-to-instant.ts';
import { listAttendanceCounts } from '../../db/clients/attendance/list-attendance-counts.ts';
import type { CoachRow } from '../../db/coaches.ts';
import type { Database } from '../../db/database.ts';
import { loadOverridesAround } from '../../db/overrides.ts';
import {
  type AttentionBooking,
  listAnswersDue,
  listAskedToMove,
  listBookedAhead,
  listFailedMails,
  listLeftUnmarked,
  listNextSessions,
  listOverbooked,
  listReportedClocks,
  listRequestsDue,
} from '../../db/practice/attention.ts';
import { listEndingSeries } from '../../db/series/renewals.ts';
import { listEndingPackages } from './list-ending-packages.ts';

/** What is further back is nobody's task any more. */
const BACK = 14 * DAY;
/** So long before regulars can answer no more, their coach can still call them. */
const ANSWERS_DUE = 3 * DAY;
/** Before that, the badge in the rail says enough. */
const REQUEST_DUE = DAY;

/** Of all it may be about, an item says only what it is. */
const NOTHING = { bookingId: null, clientId: null, cycleId: null, requestId: null, seriesId: null, count: null } as const;

const about = (kind: AttentionKind, booking: AttentionBooking, at = booking.startsAt): Attention => ({
  ...NOTHING,
  kind,
  bookingId: booking.id,
  clientId: booking.clientId,
  title: booking.clientName,
  at,
});

/** Left to the coach only where sessions are not marked by themselves. */
const unmarked = async (db: Database, { id, attendance }: CoachRow, now: Instant) =>
  attendance.afterEnd === null ? listLeftUnmarked(db, id, now - BACK, now) : [];

/** Where the last day of these blocks ends; null where one goes on for ever. */
function endOf(timeZone: string, blocks: readonly PlacedOverride[]): Instant | null {
  let last = '';
  for (const { endsOn } of blocks) {
    if (endsOn === null) return null;
    if (endsOn > last) last = endsOn;
  }
  return wallToInstant(timeZone, addDays(last, 1), 0);
}

/** Bookings that a block was put over; those whose client was asked for another time are on their way. */
async function inBlocks(db: Database, { id, timeZone }: CoachRow, asked: readonly AttentionBooking[], now: Instant) {
  const overrides = await loadOverridesAround(db, id, { from: instantToWall(timeZone, now - DAY).date, to: null });
  const blocks = overrides.filter(isBlock);
  if (blocks.length === 0) return [];
  const bookings = await listBookedAhead(db, id, now, endOf(timeZone, blocks));
  const waiting = new Set(asked.map((booking) => booking.id));
  return underLaterBlocks(timeZone, blocks, bookings).filter((booking) => !waiting.has(booking.id));
}

async function flagged(db: Database, { id, attendance }: CoachRow, now: Instant) {
  const counts = await listAttendanceCounts(db, id, { now, badgeSince: now - attendance.flagDays * DAY });
  const clients = counts.filter((count) => attendanceBadge(count, attendance).flagged);
  return listNextSessions(
    db,
    id,
    clients.map(({ clientId }) => clientId),
    now,
  );
}

async function differingClocks(db: Database, { id }: CoachRow, now: Instant) {
  const reported = await listReportedClocks(db, id, now);
  return reported.filter(({ timeZone, startsAt, wallDate, wallMinute }) => {
    const { date, minute } = instantToWall(timeZone, startsAt);
    return date !== wallDate || minute !== wallMinute;
  });
}

const requestsDue = async (db: Database, { id }: CoachRow, now: Instant): Promise<readonly Attention[]> =>
  (await listRequestsDue(db, id, now, now + REQUEST_DUE)).map(({ requestId, clientName, answerBy }) => ({
    ...NOTHING,
    kind: 'request_due',
    requestId,
    title: clientName,
    at: answerBy,
  }));

const renewalsDue = async (db: Database, { id }: CoachRow, now: Instant): Promise<readonly Attention[]> =>
  (await listEndingSeries(db, id, now)).map(({ seriesId, clientName, lastEndsAt }) => ({
    ...NOTHING,
    kind: 'renewal_due',
    seriesId,
    title: clientName,
    at: lastEndsAt ?? now,
  }));

const failedMails = async (db: Database, { id }: CoachRow, now: Instant): Promise<readonly Attention[]> =>
  (await listFailedMails(db, id, now - BACK)).map(({ bookingId, clientId, clientName, recipient, createdAt }) => ({
    ...NOTHING,
    kind: 'mail_failed',
    bookingId,
    clientId,
    title: clientName ?? recipient,
    at: createdAt,
  }));

/** A read: everything in a practice that waits for its coach, most urgent first. */
export async function listAttention(db: Database, coach: CoachRow, now: Instant): Promise<readonly Attention[]> {
  const asked = await listAskedToMove(db, coach.id, now);
  const [left, overbooked, blocked, badges, clocks, mails, answers, requests, renewals, packages] = await Promise.all([
    unmarked(db, coach, now),
    listOverbooked(db, coach.id, now),
    inBlocks(db, coach, asked, now),
    flagged(db, coach, now),
    differingClocks(db, coach, now),
    failedMails(db, coach, now),
    listAnswersDue(db, coach.id, now, now + ANSWERS_DUE),
    requestsDue(db, coach, now),
    renewalsDue(db, coach, now),
    listEndingPackages(db, coach, now),
  ]);
  return mostUrgentFirst([
    ...clocks.map((booking) => about('clock_differs', booking)),
    ...overbooked.map((booking) => about('overbooked', booking)),
    ...blocked.map((booking) => about('in_a_block', booking)),
    ...requests,
    ...renewals,
    ...packages,
    ...asked.map((booking) => about('asked_to_move', booking, booking.askedAt)),
    ...answers.map(({ cycleId, name: title, confirmBy: at, count }) => ({
      ...NOTHING,
      kind: 'answers_due' as const,
      cycleId,
      count,
      title,
      at,
    })),
    ...mails,
    ...badges.map((booking) => about('flagged_client', booking)),
    ...left.map((booking) => about('unmarked', booking)),
  ]);
}
