import type { AtField, AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import { decideChanges, type DecidedChanges, type OverrideChanges } from '../../../core/availability/plan/decide-changes.ts';
import type { HitOutcome } from '../../../core/availability/plan/hit-outcome.ts';
import { decideHitBookings, type HitDecision } from '../../../core/availability/plan/decide-hit-bookings.ts';
import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { CHANGED_MEANWHILE, type ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { ClosureRefusal } from '../../../core/closures/closure-refusal.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import type { SeriesRefusal } from '../../../core/series/series-refusal.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { insertClosure, type NewClosureBooking } from '../../db/closures/write-closure.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import { deleteOverrides, insertOverrides, type OverrideContent, type OverrideRow } from '../../db/overrides.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadChangeFacts } from './load-change-facts.ts';
import { overrideForAudit } from './override-for-audit.ts';
import { settleHitBookings } from './settle-hit-bookings.ts';
import { watchHours } from '../waitlist/watch-hours.ts';

export interface ChangeOverrides {
  readonly coachId: string;
  readonly create: readonly OverrideContent[];
  readonly remove: OverrideChanges['remove'];
  readonly decisions: readonly HitDecision[];
}

export interface ChangedOverrides {
  readonly created: number;
  readonly removed: number;
  readonly kept: number;
  readonly cancelled: number;
  readonly asked: number;
  /** To the second choice. */
  readonly moved: number;
  /** Of the act that is kept, to be looked at and undone; null where no booking was in the way. */
  readonly closureId: string | null;
}

type WithoutField<T> = T extends unknown ? Omit<T, 'field'> : never;
type ChangeRefusal =
  | (NotFound & AtField)
  | ChangedMeanwhile
  | AvailabilityRefusal
  | ((BookingRefusal | WithoutField<SeriesRefusal> | ClosureRefusal) & AtField)
  | InvalidInput;
type InvalidInput = { readonly code: 'invalid_input' } & AtField;

const decisionField = (decisions: readonly HitDecision[], bookingId: string): string =>
  `decisions.${decisions.findIndex((decision) => decision.bookingId === bookingId)}.bookingId`;

/** Who was quicker, where what they changed is there still. */
async function whoChanged(tx: Tx, existing: readonly OverrideRow[], remove: ChangeOverrides['remove']): Promise<ChangedMeanwhile> {
  for (const seen of remove) {
    const current = existing.find(({ id }) => id === seen.id);
    if (current && current.version !== seen.version) return loadChangedMeanwhile(tx, 'override', current, seen.version);
  }
  return CHANGED_MEANWHILE;
}

/** One entry for all of it: hundreds of days painted at once are one change to whoever reads the log. */
async function writeChanges(
  tx: Tx,
  actor: Actor,
  coachId: string,
  { create, remove }: DecidedChanges<OverrideRow>,
  decisions: readonly HitDecision[],
): Promise<void> {
  const removedIds = remove.map(({ id }) => id);
  await deleteOverrides(tx, coachId, removedIds);
  await insertOverrides(tx, coachId, create);
  if (create.length + remove.length === 0) return;
  await insertAuditEntry(tx, actor, {
    coachId,
    action: 'override.changed',
    subject: ['coach', coachId],
    before: remove.map((override) => ({ id: override.id, ...overrideForAudit(override) })),
    after: {
      created: create.map((override) => ({ id: override.id, ...overrideForAudit(override) })),
      decisions: decisions.map(({ bookingId, outcome }) => ({ bookingId, outcome })),
    },
  });
}

/** A block that is laid again over what was decided before, as a second click does, is no act of its own. */
async function keepClosure(
  ctx: ActionContext,
  tx: Tx,
  coachId: string,
  { create, remove }: DecidedChanges<OverrideRow>,
  bookings: readonly NewClosureBooking[],
): Promise<string | null> {
  const isNew = create.length + remove.length > 0 || bookings.some(({ outcome }) => outcome !== 'keep');
  if (bookings.length === 0 || !isNew) return null;
  const id = ctx.newId();
  await insertClosure(tx, { id, coachId, created: create, removed: remove, createdAt: ctx.clock.now(), bookings });
  return id;
}

function countsOf({ create, remove }: DecidedChanges<OverrideRow>, bookings: readonly NewClosureBooking[]) {
  const count = (which: HitOutcome) => bookings.filter(({ outcome }) => outcome === which).length;
  const settled = { kept: count('keep'), cancelled: count('cancel'), asked: count('ask'), moved: count('backup') };
  return { created: create.length, removed: remove.length, ...settled };
}

/**
 * Exceptions come and go, and with new blocks the bookings they lie on are kept, cancelled, moved to the second choice or asked for
 * another time: all of it or nothing, and one act to look at again.
 */
export const changeOverrides = (
  ctx: ActionContext,
  actor: Actor,
  input: ChangeOverrides,
): Promise<Result<ChangedOverrides, ChangeRefusal | ConstraintRefusal>> =>
  ctx.transaction<ChangedOverrides, ChangeRefusal>(async (tx) => {
    const coach = await lockPractice(tx, actor, input.coachId);
    if (!coach) return refuse(NOT_FOUND);
    const create = input.create.map((override) => ({ ...override, id: ctx.newId() }));
    const asked = { create, removeIds: input.remove.map(({ id }) => id), bookingIds: input.decisions.map(({ bookingId }) => bookingId) };
    const facts = await loadChangeFacts(tx, actor, coach, asked, ctx.clock.now());

    const changes = decideChanges(facts, { create, remove: input.remove });
    if (!changes.ok)
      return changes.refusal.code === 'changed_meanwhile' ? refuse(await whoChanged(tx, facts.existing, input.remove)) : changes;
    const isRepeat = changes.value.create.length + changes.value.remove.length === 0;
    const hit = { zone: coach.timeZone, overrides: create, before: facts.existing, bookings: facts.bookings, isRepeat };
    const decisions = decideHitBookings(hit, input.decisions);
    if (!decisions.ok) return decisions;

    const markOpened = await watchHours(ctx, tx, actor, coach);
    await writeChanges(tx, actor, coach.id, changes.value, decisions.value);
    await markOpened();
    const settled = await settleHitBookings(ctx, tx, { actor, coach }, decisions.value);
    if (!settled.ok) return refuse({ ...settled.refusal, field: decisionField(input.decisions, settled.refusal.bookingId) });
    const closureId = await keepClosure(ctx, tx, coach.id, changes.value, settled.value);
    return ok({ ...countsOf(changes.value, settled.value), closureId });
  });
