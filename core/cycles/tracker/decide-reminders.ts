import { ok, refuse, type Result } from '../../result.ts';
import { DAY, HOUR, type Instant } from '../../time/instant.ts';
import type { PlacementsMailEffect } from '../cycle-effect.ts';
import type { Cycle } from '../cycle.ts';
import { isDeadlineOver } from '../phases/is-deadline-over.ts';
import type { Placement } from '../placement.ts';
import { placementsMailKey } from '../placements-mail-key.ts';
import { reminderMoments } from './reminder-moments.ts';

/** A client of the cycle, as far as it matters whether to remind them. */
export interface ReminderPart {
  readonly regularId: string;
  /** When they were last sent their dates; null before. */
  readonly sentAt: Instant | null;
  readonly reminders: number;
  readonly remindedAt: Instant | null;
  /** Whether the client is being worked with, and comes regularly: who pauses or has left is left alone. */
  readonly active: boolean;
  /** All of theirs, of this cycle. */
  readonly placements: readonly Placement[];
}

export interface ReminderFacts {
  readonly cycle: Pick<Cycle, 'id' | 'confirmBy' | 'remindDays' | 'firstSentAt' | 'deadlineDoneAt'>;
  readonly zone: string;
  readonly now: Instant;
  readonly parts: readonly ReminderPart[];
}

export interface RemindersDecision {
  readonly regularIds: readonly string[];
  readonly effects: readonly PlacementsMailEffect[];
}

/** Who waits for whom: a date that is to come, is not withdrawn, and has no answer. */
const isOpen = ({ state, answer, booking }: Placement, now: Instant): boolean =>
  state === 'planned' && answer === null && booking?.status === 'proposed' && booking.startsAt > now;

const mayBeReminded = ({ active, sentAt, remindedAt, placements }: ReminderPart, now: Instant): boolean =>
  active && sentAt !== null && (remindedAt === null || now >= remindedAt + HOUR) && placements.some((each) => isOpen(each, now));

function decisionOf(cycleId: string, parts: readonly ReminderPart[]): RemindersDecision {
  return {
    regularIds: parts.map(({ regularId }) => regularId),
    effects: parts.map(({ regularId, reminders }) => ({
      kind: 'placements_mail',
      key: placementsMailKey(cycleId, regularId, `reminder:${reminders + 1}`),
      cycleId,
      regularId,
      event: 'reminder',
    })),
  };
}

/** The coach reminds those who are named, or all: each who has dates without an answer and was not reminded within the hour. */
export function decideReminders(
  { cycle, parts, now }: ReminderFacts,
  regularIds: readonly string[] | undefined,
): Result<RemindersDecision, { readonly code: 'nothing_sent' | 'deadline_over' }> {
  if (cycle.firstSentAt === null) return refuse({ code: 'nothing_sent' });
  if (isDeadlineOver(cycle, now)) return refuse({ code: 'deadline_over' });
  const named = parts.filter(({ regularId }) => regularIds === undefined || regularIds.includes(regularId));
  return ok(
    decisionOf(
      cycle.id,
      named.filter((part) => mayBeReminded(part, now)),
    ),
  );
}

/**
 * Reminders whose day has come. A moment is done for a client who was sent something less than a day before it or since, or was reminded within
 * the half day before it or since: several that passed while nothing ran are one mail.
 */
export function decideDueReminders({ cycle, zone, parts, now }: ReminderFacts): RemindersDecision {
  const passed = reminderMoments(cycle, zone).filter((moment) => moment <= now);
  const last = passed.at(-1);
  if (last === undefined || isDeadlineOver(cycle, now)) return decisionOf(cycle.id, []);
  const isDue = ({ sentAt, remindedAt }: ReminderPart) =>
    sentAt !== null && sentAt <= last - DAY && (remindedAt === null || remindedAt < last - DAY / 2);
  return decisionOf(
    cycle.id,
    parts.filter((part) => isDue(part) && mayBeReminded(part, now)),
  );
}
