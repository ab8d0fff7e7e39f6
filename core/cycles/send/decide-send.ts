import type { Booking } from '../../bookings/booking.ts';
import { ok, refuse, type Result } from '../../result.ts';
import type { Instant } from '../../time/instant.ts';
import { byRegular } from '../by-regular.ts';
import type { Cycle } from '../cycle.ts';
import type { PlacementsMailEffect } from '../cycle-effect.ts';
import type { CyclePhase } from '../cycle-phase.ts';
import { cycleSpan } from '../phases/cycle-span.ts';
import { phaseAt } from '../phases/phase-at.ts';
import { roundMailKey } from '../placements-mail-key.ts';
import { hasChanges, hasNews, type LaneChanges } from './changes-to-send.ts';
import { fitChanges, type Proposal } from './fit-changes.ts';
import { knownBefore } from './known-before.ts';
import { type KnownDate, knownDates } from './known-date.ts';
import { lanesToSend } from './lanes-to-send.ts';
import type { SendFacts } from './send-facts.ts';

export type SendRefusal =
  | { readonly code: 'cycle_over' | 'deadline_needed' | 'deadline_past' | 'deadline_over' | 'run_under_way' }
  | { readonly code: 'conflicts_to_solve'; readonly placements: readonly string[] };

interface ToldClient {
  readonly regularId: string;
  readonly clientId: string;
  readonly round: number;
  /** The dates they know before it: what the mail calls changed is changed from these. */
  readonly toldBefore: readonly KnownDate[] | null;
}

export interface SendDecision {
  readonly added: readonly Proposal[];
  readonly moved: readonly Proposal[];
  /** The moved ones that were declined, by placement: they wait for an answer again. */
  readonly askedAgain: readonly string[];
  /** As they are written: cancelled. */
  readonly withdrawn: readonly { readonly placementId: string; readonly booking: Booking }[];
  /** Who is told of it, and for the how-manieth time. */
  readonly told: readonly ToldClient[];
  /** After it; the first send begins the confirming. */
  readonly phase: CyclePhase;
  readonly effects: readonly PlacementsMailEffect[];
}

/** Why nothing can be sent at all, whatever is planned; null where it can. */
export function sendRefusal(cycle: Cycle, zone: string, searching: boolean, now: Instant): SendRefusal | null {
  if (phaseAt(cycle, now, zone) === 'completed' || now >= cycleSpan(zone, cycle).until) return { code: 'cycle_over' };
  if (searching) return { code: 'run_under_way' };
  if (cycle.confirmBy === null) return { code: 'deadline_needed' };
  if (cycle.deadlineDoneAt !== null) return { code: 'deadline_over' };
  return cycle.confirmBy <= now ? { code: 'deadline_past' } : null;
}

/** A mail that never left has told nothing: the next one tells what it would have told as well. */
function toldClients({ parts, placements }: SendFacts, lanes: readonly LaneChanges[]): readonly ToldClient[] {
  const partOf = new Map(parts.map((part) => [part.regularId, part]));
  const placementsOf = byRegular(placements);
  return lanes.map(({ part: { regularId, clientId, rounds } }) => {
    const part = partOf.get(regularId);
    const own = placementsOf.get(regularId) ?? [];
    const toldBefore = part?.lastMailLeft ? knownDates(own) : part?.toldBefore ? knownBefore(part.toldBefore, own) : null;
    return { regularId, clientId, round: rounds + 1, toldBefore };
  });
}

const mailOf = (cycleId: string, { part }: LaneChanges): PlacementsMailEffect => {
  const round = part.rounds + 1;
  return {
    kind: 'placements_mail',
    key: roundMailKey(cycleId, part.regularId, round),
    cycleId,
    regularId: part.regularId,
    event: round === 1 ? 'proposed' : 'changed',
    round,
  };
};

function withdrawnOf(bookings: SendFacts['bookings'], { withdrawn, quiet }: LaneChanges): SendDecision['withdrawn'] {
  return [...withdrawn, ...quiet].flatMap(({ id, booking }) => {
    const before = booking && bookings.get(booking.id);
    if (!before) return [];
    const { sequence, version } = before;
    return {
      placementId: id,
      booking: { ...before, status: 'cancelled', cancelledBy: 'coach', cancelReason: '', sequence: sequence + 1, version: version + 1 },
    };
  });
}

/**
 * What one "Send" writes: proposals that take their time, proposals at another time, withdrawals, and one mail to each client with something to
 * hear. All of it or nothing: one placement without its time refuses the whole, so that no client is told of half a plan.
 */
export function decideSend(facts: SendFacts): Result<SendDecision, SendRefusal> {
  const { cycle, zone, searching, now, bookings } = facts;
  const refusal = sendRefusal(cycle, zone, searching, now);
  if (refusal) return refuse(refusal);
  const lanes = lanesToSend(facts).filter(hasChanges);
  const { proposals, conflicts } = fitChanges(facts, lanes);
  if (conflicts.length > 0) return refuse({ code: 'conflicts_to_solve', placements: conflicts });
  const news = lanes.filter(hasNews);
  const declined = lanes.flatMap(({ moved }) => moved).filter(({ placement }) => placement.answer === 'declined');
  return ok({
    added: proposals.filter(({ booking }) => !bookings.has(booking.id)),
    moved: proposals.filter(({ booking }) => bookings.has(booking.id)),
    withdrawn: lanes.flatMap((lane) => withdrawnOf(bookings, lane)),
    askedAgain: declined.map(({ placement }) => placement.id),
    told: toldClients(facts, news),
    phase: cycle.phase === 'planning' && news.length > 0 ? 'confirming' : cycle.phase,
    effects: news.map((lane) => mailOf(cycle.id, lane)),
  });
}
