import type { AtField, AvailabilityRefusal } from '../../../core/availability/availability-refusal.ts';
import { decideChanges, type DecidedChanges, type OverrideChanges } from '../../../core/availability/plan/decide-changes.ts';
import { decideHitBookings, type HitDecision } from '../../../core/availability/plan/decide-hit-bookings.ts';
import type { BookingRefusal } from '../../../core/bookings/booking-refusal.ts';
import { CHANGED_MEANWHILE, type ChangedMeanwhile } from '../../../core/changed-meanwhile.ts';
import type { Actor } from '../../../core/identity/actor.ts';
import { NOT_FOUND, type NotFound } from '../../../core/identity/not-found.ts';
import { ok, refuse, type Result } from '../../../core/result.ts';
import { insertAuditEntry } from '../../db/audit.ts';
import { lockPractice } from '../../db/coaches.ts';
import { loadChangedMeanwhile } from '../../db/log/load-changed-meanwhile.ts';
import { deleteOverrides, insertOverrides, type OverrideContent, type OverrideRow } from '../../db/overrides.ts';
import type { ConstraintRefusal, Tx } from '../../db/transaction.ts';
import type { ActionContext } from '../action-context.ts';
import { loadChangeFacts } from './load-change-facts.ts';
import { overrideForAudit } from './override-for-audit.ts';
import { settleHitBookings, type SettledBookings } from './settle-hit-bookings.ts';

export interface ChangeOverrides {
  readonly coachId: string;
  readonly create: readonly OverrideContent[];
  readonly remove: OverrideChanges['remove'];
  readonly decisions: readonly HitDecision[];
}

export interface ChangedOverrides extends SettledBookings {
  readonly created: number;
  readonly removed: number;
  /** Null where no booking was in the way. */
  readonly closureId: string | null;
}

type ChangeRefusal = (NotFound & AtField) | ChangedMeanwhile | AvailabilityRefusal | (BookingRefusal & AtField) | InvalidInput;
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

/** Exceptions come and go, and with new blocks the bookings they lie on are kept, cancelled or asked to move: all of it or nothing. */
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
    const hit = { zone: coach.timeZone, overrides: create, before: facts.existing, bookings: facts.bookings };
    const decisions = decideHitBookings(hit, input.decisions);
    if (!decisions.ok) return decisions;

    await writeChanges(tx, actor, coach.id, changes.value, decisions.value);
    const settled = await settleHitBookings(ctx, tx, actor, decisions.value);
    if (!settled.ok) return refuse({ ...settled.refusal, field: decisionField(input.decisions, settled.refusal.bookingId) });
    return ok({ created: changes.value.create.length, removed: changes.value.remove.length, ...settled.value, closureId: null });
  });
