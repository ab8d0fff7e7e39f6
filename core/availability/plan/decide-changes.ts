import { CHANGED_MEANWHILE } from '../../changed-meanwhile.ts';
import type { ChangedMeanwhile } from '../../changed-meanwhile.ts';
import type { NotFound } from '../../identity/not-found.ts';
import { ok, refuse } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { AtField, AvailabilityRefusal } from '../availability-refusal.ts';
import type { ScheduledOverride } from './bookings-in-the-way.ts';
import { decideOverride } from './decide-override.ts';
import type { OverrideFacts } from './decide-override.ts';
import { isTooMany } from './is-too-many.ts';

export interface StoredOverride extends ScheduledOverride {
  readonly version: number;
}

export interface ChangeFacts<T extends StoredOverride> extends OverrideFacts {
  /** Those that are to go, if they are there still, and all that hold on days of the new ones. */
  readonly existing: readonly T[];
}

export interface OverrideChanges {
  readonly create: readonly ScheduledOverride[];
  readonly remove: readonly { readonly id: string; readonly version: number }[];
}

export interface DecidedChanges<T> {
  /** Without those that are there already. */
  readonly create: readonly ScheduledOverride[];
  readonly remove: readonly T[];
}

type ChangeRefusal = (NotFound & AtField) | ChangedMeanwhile | AvailabilityRefusal;

/** Equal for exceptions that do the same and say the same. */
const contentOf = ({ scheduleId, kind, startsOn, endsOn, weekdays, startMinute, endMinute, capacity, note }: ScheduledOverride): string =>
  JSON.stringify([scheduleId, kind, startsOn, endsOn, weekdays?.toSorted() ?? null, startMinute, endMinute, capacity, note]);

/** The first of a kind, and none that is there already: who sends the same twice has it once. */
function withoutRepeats(create: readonly ScheduledOverride[], kept: readonly ScheduledOverride[]): readonly ScheduledOverride[] {
  const known = new Set(kept.map(contentOf));
  return create.filter((override) => {
    const content = contentOf(override);
    if (known.has(content)) return false;
    known.add(content);
    return true;
  });
}

/**
 * May these exceptions come and those go? Each new one must make sense, and have something of it to come; each that goes must be as it was
 * when it was looked at. A refusal names the field at fault, `create.3.endMinute`.
 */
export function decideChanges<T extends StoredOverride>(
  facts: ChangeFacts<T>,
  { create, remove }: OverrideChanges,
): Result<DecidedChanges<T>, ChangeRefusal> {
  const versions = new Map(remove.map(({ id, version }) => [id, version]));
  const removed = facts.existing.filter((override) => versions.get(override.id) === override.version);
  if (removed.length < versions.size) return refuse(CHANGED_MEANWHILE);
  for (const [index, override] of create.entries()) {
    const decided = decideOverride(facts, override, removed);
    if (!decided.ok) return refuse({ ...decided.refusal, field: `create.${index}.${decided.refusal.field}` });
  }
  const kept = facts.existing.filter((override) => !versions.has(override.id));
  const fresh = withoutRepeats(create, kept);
  if (isTooMany(facts.ahead, { created: fresh.length, removed: removed.length })) return refuse({ code: 'too_many_exceptions' });
  return ok({ create: fresh, remove: removed });
}
