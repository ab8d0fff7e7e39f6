import type { Booking } from '../../../core/bookings/booking.ts';
import { portalLinkExpires } from '../../../core/cycles/portal-link-expires.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import { decideSend, type SendDecision, type SendRefusal } from '../../../core/cycles/send/decide-send.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { Instant } from '../../../core/time/instant.ts';
import { insertAuditEntries } from '../../db/audit.ts';
import { deleteClaimsOf, insertBookings, insertClaims, updateBookingTimes } from '../../db/bookings/many-bookings.ts';
import { type CoachRow, lockPractice } from '../../db/coaches.ts';
import { loadCycle } from '../../db/cycles/cycles.ts';
import { insertPortalTokens, listClientsWithPortalToken, prolongPortalTokens } from '../../db/cycles/portal-tokens.ts';
import { lockCycleRegulars } from '../../db/cycles/send-facts.ts';
import { cancelBookings } from '../../db/cycles/write-proposals.ts';
import { updateSentCycle, updateSentParts, updateSentPlacements } from '../../db/cycles/write-sent.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadSendFacts } from './load-send-facts.ts';
import { endDeadRun } from './run/end-dead-run.ts';

export interface SendPlacements {
  readonly coachId: string;
  readonly cycleId: string;
}

/**
 * Sends a cycle's plan: proposals are booked and hold their time, those that moved move, those that were dropped fall free, and each client with
 * something to hear gets one mail. A second time it sends only what changed since; where nothing has, it does nothing.
 */
export const sendPlacements = (
  ctx: ActionContext,
  actor: Actor,
  { coachId, cycleId }: SendPlacements,
): Promise<Result<null, SendRefusal | NotFound | ConstraintRefusal>> =>
  ctx.transaction<null, SendRefusal | NotFound>(async (tx) => {
    const coach = await lockPractice(tx, actor, coachId);
    const cycle = coach && (await loadCycle(tx, actor, coachId, cycleId));
    if (!coach || !cycle) return refuse(NOT_FOUND);
    await lockCycleRegulars(tx, cycleId);
    const now = ctx.clock.now();
    await endDeadRun(tx, cycle, now);
    const decision = decideSend(await loadSendFacts(tx, coach, cycle, now));
    if (!decision.ok) return decision;
    if (decision.value.told.length + decision.value.withdrawn.length === 0) return ok(null);
    await writeTimes(tx, decision.value, now);
    await writeTold(ctx, tx, coach, cycle, decision.value);
    await insertAuditEntries(tx, actor, entriesOf(cycle, decision.value));
    await ctx.enqueue(tx, decision.value.effects);
    return ok(null);
  });

/** What moves and what goes leaves its time before anybody takes it: two proposals may change places. */
async function writeTimes(tx: Tx, { added, moved, withdrawn }: SendDecision, now: Instant): Promise<void> {
  const gone = withdrawn.map(({ booking }) => booking.id);
  await cancelBookings(tx, gone, now);
  await deleteClaimsOf(tx, [...moved.map(({ booking }) => booking.id), ...gone]);
  await updateBookingTimes(tx, moved);
  await insertBookings(tx, added);
  await insertClaims(
    tx,
    [...added, ...moved].toSorted((one, other) => one.claim.blockedFrom - other.claim.blockedFrom),
  );
}

/** What each client knows from now on, and the link by which they answer. */
async function writeTold(
  ctx: ActionContext,
  tx: Tx,
  coach: CoachRow,
  cycle: Cycle,
  { added, moved, told, phase }: SendDecision,
): Promise<void> {
  const now = ctx.clock.now();
  const expiresAt = portalLinkExpires(coach.timeZone, cycle);
  await updateSentPlacements(
    tx,
    [...added, ...moved].map(({ placementId, booking }) => ({ placementId, bookingId: booking.id, startsAt: booking.startsAt })),
  );
  await updateSentParts(tx, cycle.id, told, now);
  await updateSentCycle(tx, cycle.id, phase, now);
  await prolongPortalTokens(tx, cycle.id, expiresAt);
  const linked = await listClientsWithPortalToken(tx, cycle.id, now);
  const tokens = told.filter(({ clientId }) => !linked.has(clientId));
  await insertPortalTokens(
    tx,
    tokens.map(({ clientId }) => {
      const id = ctx.newId();
      return { id, hash: ctx.linkToken(id).hash, coachId: coach.id, cycleId: cycle.id, clientId, expiresAt };
    }),
  );
}

function entriesOf(cycle: Cycle, { added, moved, askedAgain, withdrawn, told }: SendDecision) {
  const { coachId } = cycle;
  const about = ({ id }: Booking) => ({ coachId, subject: ['booking', id] as const });
  const time = ({ startsAt, durationMinutes }: Booking) => ({ startsAt, durationMinutes });
  return [
    {
      coachId,
      action: 'cycle.sent',
      subject: ['cycle', cycle.id] as const,
      after: { clients: told.length, added: added.length, moved: moved.length, withdrawn: withdrawn.length },
    },
    ...added.map(({ booking }) => ({
      ...about(booking),
      action: 'booking.proposed',
      after: { ...time(booking), serviceId: booking.serviceId },
    })),
    ...moved.map(({ booking }) => ({ ...about(booking), action: 'booking.moved', after: time(booking) })),
    ...askedAgain.map((id) => ({
      coachId,
      action: 'placement.asked_again',
      subject: ['placement', id] as const,
      before: { answer: 'declined' },
      after: { answer: null },
    })),
    ...withdrawn.map(({ booking }) => ({
      ...about(booking),
      action: 'booking.cancelled',
      before: { status: 'proposed' },
      after: { status: 'cancelled' },
    })),
  ];
}
