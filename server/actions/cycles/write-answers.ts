import type { Booking } from '../../../core/bookings/booking.ts';
import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import type { AnswerFacts } from '../../../core/cycles/answers/answer-facts.ts';
import type { AnswerRefusal } from '../../../core/cycles/answers/answer-refusal.ts';
import type { AnswerChange, AnswersDecision } from '../../../core/cycles/answers/answers-decision.ts';
import type { Cycle } from '../../../core/cycles/cycle.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND } from '../../../core/identity/not-found.ts';
import { NO_CREDITS_USED } from '../../../core/packages/uses/no-credits-used.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntries, insertAuditEntry } from '../../db/audit.ts';
import type { CoachRow } from '../../db/coaches.ts';
import {
  findAnswerPart,
  listPlacementBookings,
  proposeAgain,
  updateAnsweredPlacement,
  updateAnswerPart,
  updateRosterStatus,
} from '../../db/cycles/answers.ts';
import { listPlacements } from '../../db/cycles/placements.ts';
import { updateBookingCredits } from '../../db/packages/update-booking-credits.ts';
import type { Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { writeCreditChanges } from '../packages/write-credit-changes.ts';
import { writeRelease } from './write-release.ts';
import { writeNewTime } from './write-new-time.ts';

interface AnswersOf {
  readonly coach: CoachRow;
  readonly cycle: Cycle;
  readonly regularId: string;
}

type WriteRefusal = AnswerRefusal | BookingRefusal | { readonly code: 'outside_cycle' };

/**
 * Answers for one client to their dates of one cycle, inside the caller's transaction, which holds the coach's lock and may act for this
 * client: loads what was said, lets `decide` decide (`decideAnswers`, `decideWish`, `decideOtherTime`), and writes answers, bookings, the
 * wish, audit entries and the mail. Where nothing changes nothing is written. After a refusal the transaction must roll back.
 */
export async function writeAnswers(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  of: AnswersOf,
  decide: (facts: AnswerFacts) => Result<AnswersDecision, AnswerRefusal>,
): Promise<Result<null, WriteRefusal>> {
  const { coach, cycle, regularId } = of;
  const whose = { coachId: coach.id, cycleId: cycle.id, regularId };
  const part = await findAnswerPart(tx, whose);
  if (!part) return refuse(NOT_FOUND);
  const now = ctx.clock.now();
  const decision = decide({ cycle, part, placements: await listPlacements(tx, whose), now });
  if (!decision.ok) return decision;
  const { changes, effects, wishChanged, wish, rosterStatus } = decision.value;
  const written = await writeChanges(ctx, tx, actor, of, changes);
  if (!written.ok) return written;
  if (changes.length === 0 && !wishChanged) return ok(null);
  await updateAnswerPart(tx, whose, said(decision.value), now);
  await updateRosterStatus(tx, whose, rosterStatus);
  if (wishChanged)
    await insertAuditEntry(tx, actor, {
      coachId: coach.id,
      action: 'regular.wished',
      subject: ['regular', regularId],
      before: { cycleId: cycle.id, wish: part.wish, status: part.rosterStatus },
      after: { cycleId: cycle.id, wish, status: rosterStatus },
    });
  await ctx.enqueue(tx, effects);
  return ok(null);
}

const said = ({ wish, wishAt, message, answers }: AnswersDecision) => ({ wish, wishAt, message, answers });

/** A confirmed date becomes a session like any other; a yes that is taken back makes it a proposal again, whose time stays held. */
async function writeChanges(
  ctx: ActionContext,
  tx: Tx,
  actor: Actor,
  { coach, cycle }: AnswersOf,
  changes: readonly AnswerChange[],
): Promise<Result<null, WriteRefusal>> {
  if (changes.length === 0) return ok(null);
  const ids = changes.map(({ placement }) => placement.booking.id);
  const bookings = new Map((await listPlacementBookings(tx, ids)).map((booking) => [booking.id, booking]));
  for (const change of changes) {
    const before = bookings.get(change.placement.booking.id);
    if (!before) return refuse(NOT_FOUND);
    const { moveTo } = change;
    const moved = moveTo ? await writeNewTime(ctx, tx, actor, { coach, cycle, booking: before, moveTo }) : ok(before);
    if (!moved.ok) return moved;
    await updateAnsweredPlacement(tx, answeredPlacement(change, moved.value));
  }
  const becoming = (status: AnswerChange['status']) =>
    changes.filter((change) => change.status === status && change.placement.booking.status !== status).map(bookingIdOf);
  // Credits that come back here may pay for what is confirmed in the same step.
  await takeBack(
    ctx,
    tx,
    actor,
    becoming('proposed').flatMap((id) => bookings.get(id) ?? []),
  );
  const confirmed = becoming('confirmed').map((bookingId) => ({ bookingId, to: 'confirmed' as const }));
  await writeRelease(ctx, tx, actor, coach.id, confirmed);
  await insertAuditEntries(tx, actor, changes.map(entryOf));
  return ok(null);
}

/** A date whose yes is taken back gives its credits back, until there is another yes. */
async function takeBack(ctx: ActionContext, tx: Tx, actor: Actor, confirmed: readonly Booking[]): Promise<void> {
  await proposeAgain(
    tx,
    confirmed.map(({ id }) => id),
  );
  const changes = confirmed
    .filter(({ packageId }) => packageId !== null)
    .map((before) => ({ before, after: { ...before, ...NO_CREDITS_USED } }));
  await updateBookingCredits(
    tx,
    changes.map(({ after }) => after),
  );
  await writeCreditChanges(ctx, tx, actor, changes);
}

const bookingIdOf = ({ placement }: AnswerChange): string => placement.booking.id;

/** Where the booking is: what was planned and never sent gives way to the answer. */
const answeredPlacement = ({ placement, answer, answeredAt }: AnswerChange, { wallDate, wallMinute }: Booking) => ({
  id: placement.id,
  answer,
  answeredAt,
  date: wallDate,
  minute: wallMinute,
});

const entryOf = ({ placement, answer, status }: AnswerChange) => ({
  coachId: placement.coachId,
  action: 'placement.answered',
  subject: ['placement', placement.id] as const,
  before: { answer: placement.answer, status: placement.booking.status },
  after: { answer, status },
});
